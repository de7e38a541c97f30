// A program that breaks says no word: it ends with an error out of whatever call the browser was making. A page's `error` event
// would not do to notice it: scripts from elsewhere have their errors muted there. So the calls themselves are watched.

let broken
let told = () => {}

/** `tell` is called once, with the error, should the program ever break. */
export function whenBroken(tell) {
  told = tell
}

/** The program's exports, which answer nothing any more once the program has broken. */
export function guard(exports) {
  const watched = (call) => (...values) => {
    if (broken) return [] // the bindings look into answers, so there has to be one
    try {
      return call(...values)
    } catch (error) {
      broken = true
      told(error)
      return []
    }
  }
  const entries = Object.entries(exports)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'function' ? watched(value) : value]))
}
