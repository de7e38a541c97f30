// What is chosen, and who has to know of it.

import { within } from './preview.js'
import { LANGS, defaults, fromQuery, toQuery, usualView } from './settings.js'

/** Longer than any burst of a colour picker, shorter than a walk to the address bar. */
const REST = 300

/** `changed` is called after each change. `usual` are the widget's own colours, `folder` is where its files stand. */
export function createModel({ usual, folder, changed }) {
  const query = new URLSearchParams(location.search)
  const model = {
    settings: fromQuery(location.search),
    /** The language of this page. */
    lang: LANGS.includes(query.get('ui')) ? query.get('ui') : 'fi',
    usual, folder,
    release: undefined, regions: undefined, version: undefined,
    toCode() {}, toChoices() {},

    widgetLang: () => model.settings.lang || model.lang,

    /** What a choice shows: where nothing is set, what holds then. */
    shown(name) {
      const { settings } = model
      if (name === 'view') return settings.views.includes(settings.view) ? settings.view : usualView(settings)
      if (name === 'statementLang') return settings.statementLang ?? model.widgetLang()
      return settings[name]
    },
    set(name, value) {
      model.settings[name] = value
      changed()
    },
    colour(name, scheme, value) {
      model.settings.colours[name][scheme] = value
      changed()
    },
    /** The colours and the rounding of a preset; what it leaves open becomes the widget's own. */
    take({ colours, radius }) {
      Object.assign(model.settings, { colours: { ...defaults().colours, ...structuredClone(colours) }, radius })
      changed()
    },
    reset() {
      model.settings = defaults()
      changed()
    },
    /** The region to show: one of the dataset shown here. */
    region() {
      const { region, src } = model.settings
      const own = src && within(src)
      return own || model.regions?.some(({ id }) => id === region) ? region : ''
    },
    /** The dataset's regions; one given by its code, or not among them, becomes what can be chosen. */
    know(regions) {
      model.regions = regions
      const { settings } = model
      if (!regions || settings.src || !settings.region) return
      settings.region = regions.find(({ id, code }) => [id, code].includes(settings.region))?.id ?? ''
    },
  }
  return model
}

/** Keeps the choices in the page's address, and there only; the fragment is the widget's. */
export function remember(model) {
  let timer
  const write = () => {
    timer = undefined
    const query = new URLSearchParams(toQuery(model.settings))
    if (model.lang !== 'fi') query.set('ui', model.lang)
    const search = query.size ? `?${query}` : ''
    if (search === location.search) return
    try {
      history.replaceState(history.state, '', location.pathname + search + location.hash)
    } catch {
      // browsers forbid too many changes in a row: the next one brings them all
    }
  }
  // an older address comes back with Back; what is chosen stays
  addEventListener('popstate', () => setTimeout(write))
  return () => { timer ??= setTimeout(write, REST) }
}
