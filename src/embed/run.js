// Runs the program: as WebAssembly, or as its translation to JavaScript where page or browser refuse that. Only then is it fetched.

import { begin, imports } from 'glue'

/** Starts the program; `wasm` is the answer on its way, or nothing where WebAssembly is refused. */
export async function run(wasm) {
  const needs = imports()
  const answer = await wasm
  const compiled = answer && await compile(answer, needs).catch((error) => {
    // A file that did not come is no reason to fetch a larger one.
    if (lost(error)) throw error
    console.warn('sote-explorer: its WebAssembly does not run here; a slower translation to JavaScript stands in.', error)
  })
  begin(compiled?.instance ?? await translated(needs, !answer))
}

/** Whether an error tells of a file that did not come, as far as browsers let that be known. */
export function lost(error) {
  return typeof error === 'number' ? error >= 500 : error instanceof TypeError || error instanceof DOMException
}

async function compile(answer, needs) {
  // Missing or forbidden may just be `.wasm`, to a host or a filter that does not know it.
  if (!answer.ok) throw answer.status
  if (answer.headers.get('Content-Type') === 'application/wasm') return WebAssembly.instantiateStreaming(answer, needs)
  const compiled = await WebAssembly.instantiate(await answer.arrayBuffer(), needs)
  console.warn('sote-explorer: it starts sooner if .wasm is sent as application/wasm.')
  return compiled
}

/** Why there is no program at all. */
export let refused

async function translated(needs, blocked) {
  const { instantiate } = await import(__TRANSLATION__).catch((error) => {
    if (blocked) refused = error
    throw error
  })
  return { exports: instantiate(needs) }
}
