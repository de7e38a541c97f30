// Which colours meet on the widget, how much contrast they need there, and what to take instead where it is too little.

import { nearest, ratio } from './colour.js'

const TEXT = 4.5
const OUTLINE = 3

/** Text stands on the background, on quieter boxes, and on marked words. */
const GROUNDS = ['surface', 'raised', 'found']
/** Set by the widget and not by the page: numbers to call, and the groups of services. */
const OWN = ['alert', 'social', 'health', 'both', 'partner']

const LIMITS = { text: TEXT, muted: TEXT, accent: TEXT, 'on-accent': TEXT, own: TEXT, control: OUTLINE, border: undefined }

/**
 * What is to be said of a palette (a map of every colour of one scheme): for each pair its `id`, the `ratio` of the worst case and
 * where that is (`on`), what it `needs` (nothing for mere decoration), whether it `passes`, and, where not, what to `change` and
 * the colour to `take`, the nearest that passes. Without `take` no colour of that name can pass: the background has to change.
 */
export function contrast(palette) {
  return Object.entries(LIMITS).map(([id, needs]) => {
    const worst = meetings(id, palette).reduce((least, one) => (one.ratio < least.ratio ? one : least))
    const finding = { id, ...worst, needs, passes: needs === undefined || worst.ratio >= needs }
    return finding.passes ? finding : { ...finding, ...remedy(id, needs, palette) }
  })
}

/** Each place a colour is used in, with the ratio there. */
function meetings(id, palette) {
  if (id === 'on-accent') return [{ on: 'accent', ratio: ratio(palette['on-accent'], palette.accent) }]
  if (id === 'own') return OWN.map((name) => ({ on: 'surface', ratio: ratio(palette[name], palette.surface) }))
  if (id === 'control' || id === 'border') return [{ on: 'surface', ratio: ratio(palette[id], palette.surface) }]
  return GROUNDS.map((on) => ({ on, ratio: ratio(palette[id], palette[on]) }))
}

function remedy(id, needs, palette) {
  const change = id === 'own' || id === 'control' ? 'surface' : id
  const enough = (colour, which = id) => meetings(which, { ...palette, [change]: colour }).every((one) => one.ratio >= needs)
  // an accent is text and ground at once: best one that mends both, else one that mends what is asked
  const both = change === 'accent' ? nearest(palette.accent, (colour) => enough(colour) && enough(colour, 'on-accent')) : undefined
  return { change, take: both ?? nearest(palette[change], (colour) => enough(colour)) }
}
