// A program that breaks says no word: it ends with an error out of whatever call the browser was making. A page's `error` event
// would not do to notice it: scripts from elsewhere have their errors muted there. So the calls themselves are watched.

let broken
let fault
let depth = 0
let told = () => {}

/** `tell` is called once, with the error, should the program ever break; it is thrown if that has happened already. */
export function whenBroken(tell) {
  if (broken) throw fault
  told = tell
}

/** The program's exports, which answer nothing any more once the program has broken. */
export function guard(exports) {
  const memory = Object.values(exports).find((value) => value.buffer) // whatever the build calls it
  const watched = (call) => (...values) => {
    if (broken) return [] // the bindings may look into answers, so there has to be one
    depth += 1
    try {
      return call(...values)
    } catch (error) {
      broken = true
      fault = error
      told(error)
      return []
    } finally {
      depth -= 1
      // most answers stand in the memory: nothing there is neither an error nor a text, what was left half done could be either
      if (broken && !depth) new Uint8Array(memory.buffer).fill(0)
    }
  }
  const entries = Object.entries(exports)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'function' ? watched(value) : value]))
}
