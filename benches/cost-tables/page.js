// In the page: does what a visitor does with a large cost table.

const shadow = () => document.querySelector('sote-explorer').shadowRoot
const one = (selector) => shadow().querySelector(selector)

/** Chooses the nth of a list, as a visitor does: the list tells that it has changed. */
function choose(id, at) {
  const list = one(`#${id}`)
  list.selectedIndex = at % list.options.length
  list.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
}

/** The nth of a group of radio buttons. */
const radio = (name, at) => [...shadow().querySelectorAll(`input[name=${name}]`)].at(at).click()

/** Where the visitor looks, and what they do there the nth time; it never changes nothing. */
const INTERACTIONS = {
  year: ['.pickers', (nth) => choose('compare-year', nth + 1)],
  function: ['.pickers', (nth) => choose('compare-function', nth + 1)],
  bar: ['.ranks', (nth) => [...shadow().querySelectorAll('.rank-button')].at(nth % 20).click()],
  reckoned: ['.pickers', (nth) => radio('reckoned', nth % 2 ? 1 : 0)],
  table: ['.pickers', (nth) => choose('compare-table', nth + 1)],
  chart: ['.units', (nth) => radio('chart', nth % 2 ? 0 : 1)],
  unit: ['.units', (nth) => radio('unit', (nth + 1) % 3)],
}

/** The floor: what the browser alone needs to put so many elements with the same looks there. */
const FLOORS = {
  nothing: ['.pickers', () => {}],
  comparison: ['.pickers', () => one('.compare').replaceWith(one('.compare').cloneNode(true))],
}

const DONE = { ...INTERACTIONS, ...FLOORS }

const message = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = done
  port2.postMessage(0)
})

/** Longer than what is drawn late waits. */
const LATE = 60

const pause = (time) => new Promise((done) => setTimeout(done, time))

/** At rest: two frames painted, and nothing left to do. */
const rest = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))))

window.bench = {
  facts: () => ({ isolated: crossOriginIsolated, agent: navigator.userAgent }),

  /** Whether the comparison stands. */
  ready: () => Boolean(one('.rank-button')),

  /** What can be done, and what it is measured against; the floors come last: after them what the program has drawn is not there any more. */
  names: () => ({ interactions: Object.keys(INTERACTIONS), floors: Object.keys(FLOORS) }),

  /** How many elements stand in the view, and in the comparison. */
  elements: () => [shadow(), one('.compare')].map((place) => place.querySelectorAll('*').length),

  /** Goes where the visitor would look, and waits until nothing is left to do. */
  async look(name) {
    // always from the same table
    if (name !== 'table' && one('#compare-table').selectedIndex) choose('compare-table', 0)
    one(DONE[name][0]).scrollIntoView()
    // what the time before has left to be drawn late is no part of this time
    await pause(LATE)
    await rest()
  },

  /** From the event to everything placed. Yew draws in a task of its own, after the event. */
  async placed(name, nth) {
    DONE[name][1](nth)
    await message()
    document.body.getBoundingClientRect()
    // what stands far below is drawn when a frame has been painted: it counts all the same
    await pause(LATE)
    document.body.getBoundingClientRect()
  },

  /** From the beginning of a frame in which it happens to the frame's end, paint and all: milliseconds. */
  painted: (name, nth) => new Promise((done) => requestAnimationFrame(() => {
    const begin = performance.now()
    DONE[name][1](nth)
    message().then(() => done(performance.now() - begin))
  })),
}
