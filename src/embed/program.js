// The program and what belongs to it: fetched by the script tag when a widget is wanted, bundled with what wasm-bindgen made.

import { Widget } from 'glue'
import { whenBroken } from './guard.js'
import { EDITION, patiently, script } from './files.js'
import { lost, refused, run, whole } from './run.js'
import { takeOver } from './takeover.js'

// a cache on the way may give the script of another release under this one's name
if (!import.meta.url.includes(EDITION)) throw new TypeError('of another release')

/** The file that is waited for; nothing once the program runs. */
let suspect

/**
 * Starts the program and gives what the script tag needs of it. `wasm` is its answer on the way, `read` reads a file, `file` gives
 * the URL of the release's file of a kind, `broken` is called with an error should the program ever break.
 */
export async function start(wasm, read, file, broken) {
  suspect = file('wasm')
  let first = wasm
  await run(patiently((address) => {
    const answer = first ?? read(address)
    first = undefined
    return answer
  }, suspect))
  read(suspect, true) // an answer is read once
  suspect = file('css')
  css = await patiently(read, suspect)
  if (!css.includes(EDITION)) throw new TypeError('not whole, or of another release')
  suspect = undefined
  whenBroken(broken)
  return (...parts) => {
    try {
      return open(...parts)
    } catch (error) { // a browser without style sheets of its own making, say
      throw explain(error)
    }
  }
}

let css

/** Puts the style sheet on. It belongs to one document, and is lost on the way to another; some documents have no window. */
function dressing({ shadowRoot, ownerDocument: { defaultView } }) {
  const sheet = defaultView && new defaultView.CSSStyleSheet()
  sheet?.replaceSync(css)
  return () => { if (sheet) shadowRoot.adoptedStyleSheets = [sheet] }
}

/** A widget in the root of an element. Of several elements the first that may use the page's fragment does. */
function open(element, root, files, read, elements, lang, place) {
  const errors = new Map()
  const slow = (address, forget) => (forget ? read(address, true) : patiently(read, address))
  const careful = (address, forget, needsAll) => (forget ? read(address, true) : Promise.all([slow(address), needsAll && whole(slow)])
    .then(([file]) => file, (error) => {
      errors.set(address, error)
      throw error.status ?? error
    }))
  const tell = (code, address, remedy) => diagnose(code, errors.get(address)?.address ?? address, remedy, errors.get(address))
  const ownsAddress = () => element === [...elements].find((other) => other.getAttribute('routing')?.trim() !== 'none')
  const settle = takeOver(element, root, ownsAddress, dressing(element))
  const widget = new Widget(element, root, files, careful, tell, keep, ownsAddress, lang(), place)
  const watch = new MutationObserver((changes) => {
    for (const { attributeName } of changes) widget.changed(attributeName, lang())
  })
  watch.observe(element, { attributes: true })
  const end = () => {
    watch.disconnect()
    settle()
  }
  return {
    changed: (...change) => widget.changed(...change),
    dress: () => dressing(element)(),
    end,
    retry: () => widget.retry(),
    stop: () => {
      end()
      return widget.stop()
    },
  }
}

/** Once it has failed it needs another address: browsers remember failures. */
let turn = ''

/** Gives the visitor a file, by a script that only those fetch who want one; without a name a text for the clipboard. */
async function keep(kind, name, text) {
  if (!name) return navigator.clipboard.writeText(text)
  const { save } = await import(new URL(__KEEP__, import.meta.url).href + (turn && '?' + turn)).catch((error) => {
    turn++
    throw error
  })
  return save(kind, name, text)
}

/** Tells the page's developer why there is no program; gives the public code. */
export function explain(error) {
  const code = !suspect ? 'internal' : error && error === refused ? 'wasm-blocked' : error?.status || lost(error) ? 'network' : 'internal'
  diagnose(code, code === 'wasm-blocked' ? new URL(__TRANSLATION__, import.meta.url).href : suspect, '', error)
  return code
}

/** What is wrong with a file is found out, and said, by a script that only those fetch who miss one. */
function diagnose(code, address, remedy, error) {
  script(__DIAGNOSIS__).then(
    ({ tell }) => tell(code, address, remedy, error),
    () => {
      const generic = `${error?.status ?? 'no answer'}. All files of the release have to stay on the server, and nothing may block them.`
      console.warn(`sote-explorer: ${code}. ${address ?? ''}: ${remedy || generic}`)
    },
  )
}
