// The widget on this page shows what is chosen, by the means any page has: attributes and custom properties.

import { attributes } from './settings.js'
import { properties } from './style.js'
import { COLOURS } from './tokens.js'

const ATTRIBUTES = ['lang', 'src', 'region', 'view', 'views', 'theme', 'routing', 'loading', 'heading-level']
const PROPERTIES = [...COLOURS.map((name) => `--sote-${name}`), '--sote-radius', '--sote-font', '--sote-font-size']

/** Whether this page may ask for a dataset: its policy lets it ask its own host only. */
export const within = (src) => !src || new URL(src, document.baseURI).origin === location.origin

/** `lang` is the language where none is chosen. A region is shown once it is known to be in the dataset. */
export function preview(element, settings, { lang, region, usual }) {
  const wanted = new Map(attributes({ ...settings, region, src: within(settings.src) ? settings.src : '' }))
  if (!wanted.has('lang')) wanted.set('lang', lang)
  for (const name of ATTRIBUTES) {
    const value = wanted.get(name)
    if (value === undefined) element.removeAttribute(name)
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
  const looks = new Map(properties(settings, usual))
  for (const name of PROPERTIES) {
    if (looks.has(name)) element.style.setProperty(name, looks.get(name))
    else element.style.removeProperty(name)
  }
}
