// The style rules that go with the snippet: the colours chosen, and the place kept free until the widget is there.

import { COLOURS } from './tokens.js'
import { schemes } from './settings.js'

const NAME = 'sote-explorer'

export const LAYOUT = `${NAME}:not(:defined) { display: block; min-height: 100vh }`

const rule = (properties, indent = '') => `${indent}${NAME} {\n${properties.map(([name, value]) => `${indent}  ${name}: ${value};\n`).join('')}${indent}}`

/** The custom properties as `[name, value]`, colours for both schemes in one where both can be seen. */
export function properties(settings, usual) {
  return [...colours(settings, usual).map(([name, light, dark]) => [name, light === dark ? light : `light-dark(${light}, ${dark})`]), ...sizes(settings)]
}

/** The same as a style sheet; browsers from before light-dark() get the light colours. */
export function looks(settings, usual) {
  const chosen = colours(settings, usual)
  const all = [...chosen.map(([name, light]) => [name, light]), ...sizes(settings)]
  if (!all.length) return ''
  const pairs = chosen.filter(([, light, dark]) => light !== dark).map(([name, light, dark]) => [name, `light-dark(${light}, ${dark})`])
  if (!pairs.length) return rule(all)
  return `${rule(all)}\n\n@supports (color: light-dark(#000, #fff)) {\n${rule(pairs, '  ')}\n}`
}

/** `[property, light, dark]` of each colour chosen; what is left open in one scheme is the widget's own there. */
function colours({ colours, theme }, usual) {
  const shown = schemes({ theme })
  return COLOURS.filter((name) => shown.some((scheme) => colours[name][scheme])).map((name) => {
    const [light, dark = light] = shown.map((scheme) => colours[name][scheme] || usual[scheme][name])
    return [`--sote-${name}`, light, dark]
  })
}

function sizes({ radius, font, size }) {
  return [['--sote-radius', radius], ['--sote-font', font], ['--sote-font-size', size]].filter(([, value]) => value)
}
