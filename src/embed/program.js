// The program and what belongs to it: fetched by the script tag when a widget is wanted, bundled with what wasm-bindgen made.

import init, { Widget } from 'glue'
import { whenBroken } from './guard.js'

export { Widget }

/** Starts the program from an answer that is on its way; `broken` is called with an error should it ever break. */
export async function start(wasm, broken) {
  await init({ module_or_path: wasm })
  whenBroken(broken)
}

/** A style sheet for any number of shadow roots. */
export function sheet(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Why the program could not start, as the public code and a remedy for the page's developer. */
export function reason(error) {
  if (typeof WebAssembly === 'undefined' || /content.security|csp|unsafe-eval|disallowed/i.test(error?.message)) {
    return ['wasm-blocked', "Add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy."]
  }
  if (typeof error === 'number' || error instanceof TypeError) {
    return ['network', 'Its files must stand in one folder and allow this page (CORS).']
  }
  return ['internal', '']
}
