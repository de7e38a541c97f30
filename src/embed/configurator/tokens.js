// What the widget's own style sheet says of its colours: read from styles/tokens.css, so that there is one place that knows them.

/** The colours a page may set, in the order they are offered. */
export const COLOURS = ['accent', 'on-accent', 'surface', 'text', 'muted', 'border']

export const SCHEMES = ['light', 'dark']

const PAIR = /--([a-z-]+):\s*(?:var\(--sote-[a-z-]+,\s*)?light-dark\(\s*(#[0-9a-f]{3,6})\s*,\s*(#[0-9a-f]{3,6})\s*\)/gi

/** `{ light: { accent, surface, raised, … }, dark: { … } }` of the text of the style sheet. */
export function tokens(css, parse) {
  const found = { light: {}, dark: {} }
  for (const [, name, light, dark] of css.matchAll(PAIR)) {
    found.light[name] = parse(light)
    found.dark[name] = parse(dark)
  }
  return found
}
