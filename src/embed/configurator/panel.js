// The choices, in groups.

import { coloursField, contrastField, presetsField } from './colours.js'
import { choice, entry, group, note, tick } from './controls.js'
import { make, say } from './dom.js'
import { FALLBACK } from './fallback.js'
import { within } from './preview.js'
import { LANGS, READ } from './settings.js'
import { viewsField } from './views.js'

export function panel(model, words) {
  const named = (names) => () => Object.entries(names)
  const text = (name, label, hint, error = words.notUsable, more = {}) => entry(model, name, label, { read: READ[name], hint, error, ...more })

  const region = choice(model, 'region', words.region, () => [['', words.wholeCountry], ...(model.regions ?? []).map(({ id, name }) => [id, name])])
  const regionId = text('region', words.regionId, words.regionHint)
  const lang = choice(model, 'lang', words.lang, () => [['', words.sameLang], ...LANGS.map((id) => [id, words.langs[id]])])
  const views = viewsField(model, words)
  const view = choice(model, 'view', words.view, () => model.settings.views.map((id) => [id, words.views[id]]))

  const presets = presetsField(model, words)
  const theme = choice(model, 'theme', words.theme, named(words.themes))
  const colours = coloursField(model, words)
  const contrast = contrastField(model, words)
  const radius = text('radius', words.radius, words.radiusHint)
  const font = text('font', words.font, words.fontHint)
  const size = text('size', words.size, words.sizeHint)

  const routing = choice(model, 'routing', words.routing, named(words.routings))
  const loading = choice(model, 'loading', words.loading, named(words.loadings))
  const level = choice(model, 'level', words.level, () => ['2', '3', '4', '5'].map((value) => [value, value]))

  const hostNote = note('')
  const host = text('host', words.host, words.hostHint, words.noAddress, { more: hostNote, type: 'url' })
  const srcNote = note('')
  const src = text('src', words.src, words.srcHint, words.noAddress, { lazily: true, more: srcNote, type: 'url' })
  const pinned = tick(model, 'pinned', words.pinned, words.pinnedHint)

  const reserve = text('fallback', words.fallback, words.fallbackHint, words.notUsable, { multiline: true, get: () => model.settings.fallback ?? FALLBACK[model.widgetLang()][0] })
  const link = text('link', words.link, words.linkHint, words.noAddress, { type: 'url' })

  const status = make('p', { class: 'said', role: 'status' })
  const heading = make('h2', { id: 'valinnat', tabindex: '-1' }, words.heading)
  const reset = () => {
    views.reset()
    model.reset()
    say(status, words.wasReset)
  }
  const fields = [region, regionId, lang, views, view, presets, theme, colours, contrast, radius, font, size, routing, loading, level, host, src, pinned, reserve, link]
  const node = make('form', { class: 'panel', 'aria-labelledby': 'valinnat', autocomplete: 'off', novalidate: true, onsubmit: (event) => event.preventDefault() },
    make('div', { class: 'choices' },
      heading, make('p', { class: 'panel-lead' }, words.lead),
      group(words.content, true, region.node, regionId.node, lang.node, views.node, view.node),
      group(words.looks, false, presets.node, theme.node, colours.node, contrast.node, radius.node, font.node, size.node),
      group(words.behaviour, false, routing.node, loading.node, level.node),
      group(words.files, false, host.node, src.node, pinned.node),
      group(words.fallbackGroup, false, reserve.node, link.node)),
    make('div', { class: 'panel-foot' },
      make('button', { type: 'button', class: 'button main', onclick: () => model.toCode() }, words.toCode),
      make('button', { type: 'button', class: 'button', onclick: reset }, words.reset), status))

  function update() {
    for (const one of fields) one.update()
    const { settings } = model
    const listed = !settings.src && Boolean(model.regions)
    region.node.hidden = !listed
    regionId.node.hidden = listed
    const base = settings.host || model.folder
    hostNote.textContent = remark(base)
    srcNote.textContent = within(settings.src) ? '' : words.srcElsewhere
  }

  function remark(base) {
    const { protocol, hostname } = new URL(base, document.baseURI)
    if (/^(localhost|127\..*|\[::1\])$/.test(hostname)) return words.hostLocal
    return protocol === 'http:' ? words.hostPlain : ''
  }

  return { node, update, heading }
}
