// Runs the program: as WebAssembly, or as its translation to JavaScript where page or browser refuse that. Only then is it fetched.

import { begin, imports } from 'glue'
import { EDITION, script } from './files.js'

/** Starts the program; `wasm` is the answer on its way, or nothing where WebAssembly is refused. */
export async function run(wasm) {
  const needs = imports()
  const answer = await wasm.catch((error) => {
    if (lost(error)) throw error
    return error
  })
  let why
  const compiled = answer && await compile(answer, needs).catch((error) => {
    // A file that did not come is no reason to fetch a larger one.
    if (lost(error)) throw error
    why = error
  })
  const instance = compiled?.instance ?? await translated(needs, !answer)
  isTranslated = !compiled
  beginning = { ...needs, beginning: instance.exports }
  begin(instance)
  if (why) console.warn(`sote-explorer: ${answer.url} does not run here; a slower translation to JavaScript stands in.`, why)
}

/** What the rest of the program is given, once there is its beginning. */
let beginning
let isTranslated
let rest
let tries = 0

/** The rest of the program, which most of what is looked at later needs. `read` reads it, once. */
export function whole(read) {
  const address = __REST__ && new URL(isTranslated ? __TRANSLATED_REST__ : __REST__, import.meta.url).href
  const come = async () => {
    try {
      // by another address when it is asked for again: browsers remember scripts that failed
      if (isTranslated) await half(__TRANSLATED_REST__ + (tries ? `?${tries}` : ''), beginning)
      else await compile(await read(address), beginning)
    } catch (error) {
      rest = undefined
      tries += 1
      throw Object.assign(error instanceof Object ? error : new Error(error), { address })
    } finally {
      read(address, true) // an answer is read once
    }
  }
  return address && beginning && (rest ??= come())
}

/** Whether an error tells of a file that did not come, as far as browsers let that be known. */
export function lost(error) {
  return error?.status ? error.status >= 500 || error.status === 429 : error instanceof TypeError || error instanceof DOMException
}

async function compile(answer, needs) {
  // Missing or forbidden may just be `.wasm`, to a host or a filter that does not know it.
  if (!answer.ok) throw answer.status
  const streams = answer.headers.get('Content-Type') === 'application/wasm'
  const compiled = await (streams ? WebAssembly.instantiateStreaming(answer, needs) : WebAssembly.instantiate(await answer.arrayBuffer(), needs))
  if (!WebAssembly.Module.customSections(compiled.module, EDITION).length) throw new Error('of another release')
  if (!streams && !beginning) console.warn(`sote-explorer: ${answer.url} starts sooner if .wasm is sent as application/wasm.`)
  return compiled
}

/** Why there is no program at all. */
export let refused

async function translated(needs, blocked) {
  const exports = await half(__TRANSLATION__, needs).catch((error) => {
    if (blocked) refused = error
    throw error
  })
  return { exports }
}

/** Fetches a half of the translation, and gives its exports. */
async function half(name, needs) {
  const { instantiate, edition } = await script(name)
  if (edition !== EDITION) throw new TypeError('of another release')
  return instantiate(needs)
}
