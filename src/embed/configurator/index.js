// The configurator: choices beside the widget, code below it. Nothing is kept but in the page's address.

import { parse } from './colour.js'
import { createModel, remember } from './model.js'
import { output } from './output.js'
import { panel } from './panel.js'
import { preview } from './preview.js'
import { release } from './release.js'
import { languages, speak } from './site.js'
import { tokens } from './tokens.js'
import { WORDS } from './words/index.js'

/** `css` is the text of the style sheet that defines the widget's colours. */
export function configurator(css) {
  const element = document.querySelector('sote-explorer')
  const places = { panel: document.getElementById('sovita'), output: document.getElementById('upota') }
  const folder = new URL('v1/', document.baseURI).href
  let parts = []
  const changed = () => {
    preview(element, model.settings, { lang: model.lang, region: model.region(), usual: model.usual })
    for (const part of parts) part.update()
    store()
  }
  const model = createModel({ usual: tokens(css, parse), folder, changed })
  const store = remember(model)

  function show() {
    const words = WORDS[model.lang]
    speak(model.lang, words.site)
    const [choices, code] = parts = [panel(model, words), output(model, words)]
    const lead = (heading) => {
      heading.scrollIntoView({ block: 'start' })
      heading.focus({ preventScroll: true })
    }
    model.toCode = () => lead(code.heading)
    model.toChoices = () => lead(choices.heading)
    places.panel.replaceChildren(choices.node)
    places.output.replaceChildren(code.node)
    changed()
  }

  async function readRegions() {
    const { lang } = model
    const regions = await model.release?.regions(lang)
    if (lang !== model.lang) return
    model.know(regions)
    changed()
  }

  languages(document.getElementById('kielet'), (lang) => {
    model.lang = lang
    show()
    readRegions()
  })
  addEventListener('sote-ready', ({ target, detail }) => {
    if (target !== element || model.version === detail.version) return
    model.version = detail.version
    changed()
  })
  for (const link of document.querySelectorAll('a[href="#upota"]')) link.href = '#sovita'
  show()
  release(folder).then((found) => {
    model.release = found
    return readRegions()
  })
}
