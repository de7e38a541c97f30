// What one has chosen: the attributes, the looks, and how it is to be put into a page. Every value in here can be used as it is;
// what cannot be used does not get in.

import { parse } from './colour.js'
import { COLOURS, SCHEMES } from './tokens.js'

export const LANGS = ['fi', 'sv', 'en']
export const VIEWS = ['services', 'costs', 'list', 'programme', 'glossary']
export const PLATFORMS = ['element', 'tag', 'wordpress', 'drupal', 'liferay', 'react', 'vue', 'svelte', 'angular']

/** Longer ones were not typed by anybody. */
const LONGEST = { region: 100, src: 500, host: 500, link: 500, fallback: 2000, font: 500 }

/** The defaults. An empty text stands for the widget's own default, an absent `fallback` for the sentence in the widget's language. */
export function defaults() {
  return {
    lang: '', region: '', views: [...VIEWS], view: '', theme: 'auto', routing: 'hash', loading: 'lazy', level: '2', src: '',
    platform: 'element', host: '', pinned: true, fallback: undefined, link: '',
    radius: '', font: '', size: '',
    colours: Object.fromEntries(COLOURS.map((name) => [name, { light: '', dark: '' }])),
  }
}

/** An id or a code. Template languages would read braces as theirs, and no id has them. */
const region = (text) => (/[{}]/.test(text) ? undefined : line('region')(text))

const oneOf = (values) => (text) => (values.includes(text) ? text : undefined)

/** Without the characters that no text has, and no surrogates without their half. */
export function plain(text, most) {
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '')
  return clean.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').slice(0, most).replace(/[\ud800-\udbff]$/, '')
}

const line = (name) => (text) => plain(text, LONGEST[name]).replace(/\s+/g, ' ').trim()

/** An address of the web, whole or of the same host; nothing for `javascript:` and its like, and for what is no address. */
export function address(text) {
  const written = line('src')(text)
  if (!written) return ''
  if (/[\s\\"<>^`{|}]/.test(written)) return undefined
  try {
    const url = new URL(written, 'https://page.invalid/folder/')
    return /^https?:$/.test(url.protocol) && !url.username && !url.password && url.host ? written : undefined
  } catch {
    return undefined
  }
}

/** The folder of the widget's files, ending in a slash. The script itself may have been given. */
export function folder(text) {
  const written = address(text)?.replace(/[?#].*$/, '').replace(/sote-explorer\.js$/, '')
  return !written || written.endsWith('/') ? written : `${written}/`
}

/** A length of CSS, as `0`, `4px`, `0.5em`. */
export function length(text) {
  const written = text.trim().toLowerCase().replace(',', '.')
  if (written === '') return ''
  const [, number, unit = 'px'] = /^(\d{1,3}(?:\.\d{1,3})?)(px|em|rem)?$/.exec(written) ?? []
  if (number === undefined) return undefined
  return Number(number) === 0 ? '0' : `${Number(number)}${unit}`
}

/** Font sizes below 10 px are nobody's wish. */
export function size(text) {
  const value = length(text)
  if (!value) return value
  const pixels = parseFloat(value) * (value.endsWith('px') ? 1 : 16)
  return pixels >= 10 && pixels <= 48 ? value : undefined
}

const GENERIC = ['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-monospace', 'ui-rounded', 'inherit']

/** Families by name, separated by commas, each in quotation marks where it is no generic one. */
export function font(text) {
  const written = line('font')(text)
  if (!written) return ''
  const names = written.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2').trim())
  if (names.length > 6 || names.some((name) => !/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name))) return undefined
  return names.map((name) => (GENERIC.includes(name.toLowerCase()) ? name.toLowerCase() : `"${name}"`)).join(', ')
}

const colour = (text) => (text.trim() === '' ? '' : parse(text))

/** Views by id, in an order; at least one. */
export function views(text) {
  const chosen = [...new Set(text.split(/[\s,+]+/).filter((id) => VIEWS.includes(id)))]
  return chosen.length ? chosen : undefined
}

/** How the text of each field is read: what it gives can be used, and `undefined` cannot. */
export const READ = {
  lang: oneOf(['', ...LANGS]), region, views, view: oneOf(['', ...VIEWS]), theme: oneOf(['auto', 'light', 'dark']),
  routing: oneOf(['hash', 'none']), loading: oneOf(['lazy', 'eager']), level: oneOf(['2', '3', '4', '5']), src: address,
  platform: oneOf(PLATFORMS), host: folder, link: address, radius: length, font, size, colour,
  pinned: (text) => ({ yes: true, no: false })[text],
  fallback: (text) => plain(text, LONGEST.fallback),
}

const SIMPLE = Object.keys(READ).filter((name) => !['views', 'pinned', 'fallback', 'colour'].includes(name))

/** The view the widget shows first when no `view` is given. */
export const usualView = (settings) => (settings.views.includes('services') ? 'services' : settings.views[0])

/** The attributes of the element, those at their default left out. */
export function attributes(settings) {
  const usual = defaults()
  const views = settings.views.join(' ')
  const view = settings.views.includes(settings.view) && settings.view !== usualView(settings) ? settings.view : ''
  const all = {
    lang: settings.lang, src: settings.src, region: settings.region, view, views: views === VIEWS.join(' ') ? '' : views,
    theme: settings.theme === usual.theme ? '' : settings.theme, routing: settings.routing === usual.routing ? '' : settings.routing,
    loading: settings.loading === usual.loading ? '' : settings.loading, 'heading-level': settings.level === usual.level ? '' : settings.level,
  }
  return Object.entries(all).filter(([, value]) => value)
}

/** The schemes a visitor can come to see. */
export const schemes = ({ theme }) => (theme === 'auto' ? SCHEMES : [theme])

/** What differs from the defaults, as a query string without its `?`. */
export function toQuery(settings) {
  const usual = defaults()
  const query = new URLSearchParams()
  for (const name of SIMPLE) if (settings[name] !== usual[name]) query.set(name, settings[name])
  if (settings.views.join() !== VIEWS.join()) query.set('views', settings.views.join(' '))
  if (!settings.pinned) query.set('pinned', 'no')
  if (settings.fallback !== undefined) query.set('fallback', settings.fallback)
  for (const name of COLOURS) for (const scheme of SCHEMES) if (settings.colours[name][scheme]) query.set(`${name}-${scheme}`, settings.colours[name][scheme].slice(1))
  return query.toString()
}

/** Settings of a query string; what cannot be used in it is left at its default. */
export function fromQuery(text) {
  const query = new URLSearchParams(text)
  const settings = defaults()
  const take = (name, read, put) => {
    const value = query.has(name) ? read(query.get(name)) : undefined
    if (value !== undefined) put(value)
  }
  for (const name of [...SIMPLE, 'views', 'pinned', 'fallback']) take(name, READ[name], (value) => { settings[name] = value })
  for (const name of COLOURS) for (const scheme of SCHEMES) take(`${name}-${scheme}`, colour, (value) => { settings.colours[name][scheme] = value })
  return settings
}
