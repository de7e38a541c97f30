// The program and what belongs to it: fetched by the script tag when a widget is wanted, bundled with what wasm-bindgen made.

import { Widget } from 'glue'
import { whenBroken } from './guard.js'
import { lost, refused, run } from './run.js'

/** Starts the program from an answer that is on its way; `broken` is called with an error should it ever break. */
export async function start(wasm, broken) {
  await run(wasm)
  whenBroken(broken)
}

/** A widget in the root of an element. Of several elements the first that may use the page's fragment does. */
export function open(element, root, files, read, elements, lang, place) {
  const ownsAddress = () => element === [...elements].find((other) => other.getAttribute('routing')?.trim() !== 'none')
  const widget = new Widget(element, root, files, read, ownsAddress, lang, place)
  const told = () => { root.className = '' }
  element.addEventListener('sote-ready', told, { once: true })
  element.addEventListener('sote-error', told, { once: true })
  return widget
}

/** A style sheet for any number of shadow roots. */
export function sheet(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Why the program could not start, as the public code and a remedy for the page's developer. */
export function reason(error) {
  if (error && error === refused) {
    return ['wasm-blocked', "Its translation to JavaScript does not come: put it beside the script, or add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy."]
  }
  if (typeof error === 'number' || lost(error)) {
    return ['network', 'Its files must stand in one folder and allow this page (CORS).']
  }
  return ['internal', '']
}
