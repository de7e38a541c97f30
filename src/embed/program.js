// The program and what belongs to it: fetched by the script tag when a widget is wanted, bundled with what wasm-bindgen made.

import init, { Widget } from 'glue'

export { Widget }

/** Starts the program from an answer that is on its way; `broken` is called with an error should it ever break. `file` names the
    program as it stands in the traces of its errors. */
export async function start(wasm, file, broken) {
  await init({ module_or_path: wasm })
  // A program that breaks says no word: it ends with a WebAssembly error of its own, from whatever event it was handling. After
  // that nothing in it may be called any more.
  const told = (event) => {
    const error = event.error ?? event.reason
    // the page may run programs of its own; a trace is cut short, so either of our files may be all that is left in it
    const isOurs = error?.stack?.includes(file) || error?.stack?.includes(import.meta.url)
    if (!isOurs || !/^(RuntimeError|RangeError|InternalError)$/.test(error.name)) return
    event.preventDefault()
    broken(error)
  }
  addEventListener('error', told)
  addEventListener('unhandledrejection', told)
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
