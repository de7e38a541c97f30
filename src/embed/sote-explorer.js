// The one script a page includes. It knows where it came from and where it stands, keeps the page's own content in place until
// the program is there, and gives it back when the program cannot start. __RELEASE__ names the files of this release.

import { sentences } from './sentences.js'

const RELEASE = __RELEASE__
const NAME = 'sote-explorer'

const tag = document.currentScript
/** Whether more of the page may still come. */
const isBeingRead = () => document.readyState === 'loading'
const url = (file) => new URL(file, tag.src).href

const file = (kind) => url(`widget-${RELEASE.program}.${kind}`)

/** The files of a language: services, background, search. */
function files(lang) {
  const name = `${lang}-${RELEASE.languages[lang]}`
  return [name + '.json', `background-${name}.json`, `search-${name}.bin`].map(url)
}

/**
 * Files fetched or on their way, by URL: several elements read one file once, and the first file starts before the program.
 * One that fails is forgotten here, and is no unhandled failure for who only started it.
 */
const texts = new Map()

function read(address, forget) {
  if (forget) return texts.delete(address)
  if (!texts.has(address)) {
    const text = fetch(address, { signal: AbortSignal.timeout?.(60000) }) // after a minute nothing more is to be hoped for
      .then((answer) => (!answer.ok ? Promise.reject(answer) : /wasm$/.test(address) ? answer : /bin$/.test(address) ? answer.arrayBuffer() : answer.text()))
    text.catch(() => texts.delete(address))
    texts.set(address, text)
  }
  return texts.get(address)
}

let program
/** One that broke: the next wish for a program is a wish for another. */
let dead

/** The program, started once however many elements there are. */
const start = () => program ??= load().catch((error) => {
  program = undefined
  texts.clear() // an answer that waited too long is none any more
  throw explain(error)
})

/** Whether the page may run WebAssembly, asked with the emptiest program before the real one is fetched in vain. */
const allowed = async () => WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))

const pause = (time) => new Promise((done) => setTimeout(done, time))

/** Once it has failed it needs another address: browsers remember failures. */
let turn = 0
const script = () => import(file('js') + (turn++ ? '?' + turn : ''))

async function load() {
  explain = briefly
  const wasm = allowed().then(() => read(file('wasm')), () => {})
  wasm.catch(() => {})
  read(file('css'))
  const late = pause(60000).then(() => Promise.reject())
  const module = await Promise.race([script().catch(() => pause(1000).then(script)), late])
  explain = module.explain
  return module.start(wasm, read, file, (error) => {
    const code = explain(error)
    program = dead = Promise.reject(code) // no later element starts what is broken
    program.catch(() => {})
    for (const element of elements) element.fail(code)
  })
}

/** Tells the page's developer. Without the program's own script little is known; a tag of before is fetched anew for the next visit. */
const briefly = (error) => {
  fetch(tag.src, { mode: 'no-cors', cache: 'reload' }).catch(() => {})
  console.warn(`sote-explorer: network. ${file('js')} must be text/javascript of this release, with CORS.`, error)
  return 'network'
}
let explain

/** All on the page, in the order they came. */
const elements = new Set()

/** The language of the page around an element, through shadow roots. */
function pageLang(element) {
  for (let at = element.parentNode; at; at = at.parentNode ?? at.host) {
    if (at.lang) return at.lang
  }
}

function language(element) {
  const code = (tag = '') => Object.keys(RELEASE.languages).find((lang) => lang === tag?.trim().split(/[-_]/)[0].toLowerCase())
  return code(element.getAttribute('lang')) || code(pageLang(element)) || 'fi'
}

class SoteExplorer extends HTMLElement {
  static observedAttributes = ['lang', 'loading'] // once it runs, the program watches all

  #root
  #widget
  #watch
  #place
  #failed

  connectedCallback() {
    elements.add(this)
    // moved, not removed: only the language of the page around may be another
    if (this.#widget) return this.#widget.changed('lang', pageLang(this))
    if (this.#watch || this.#failed) return
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' })
    this.#wait()
    if (this.getAttribute('loading') === 'eager' || !window.IntersectionObserver) return this.#start()
    this.#watch = new IntersectionObserver((entries) => {
      if (entries.at(-1).isIntersecting) this.#start()
    }, { rootMargin: '300px' })
    this.#watch.observe(this.#root) // whatever kind of box a page makes of the element, this is a block
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#unwatch()
      this.#place = this.#widget?.stop() ?? this.#place // while the address is still its own, to write what waits to be written
      elements.delete(this)
      this.#widget = this.#failed = undefined
      this.#renew() // what listened on the old root goes with it
    })
  }

  adoptedCallback() {
    this.#widget?.dress()
  }

  attributeChangedCallback() {
    if (!this.#watch) return
    this.#unwatch()
    this.connectedCallback()
  }

  #unwatch() {
    this.#watch = this.#watch?.disconnect()
  }

  /** An empty root in the place of the old one. */
  #renew() {
    this.#root?.remove()
    this.#root = document.createElement('div')
    this.#root.lang = language(this)
    this.shadowRoot.append(this.#root)
  }

  #wait() {
    this.#failed = undefined
    this.#renew()
    const slot = document.createElement('slot')
    const note = document.createElement('p')
    note.setAttribute('role', 'status')
    note.textContent = sentences[language(this)][0]
    this.#root.style.minHeight = '100vh' // keeps what stands below from jumping when the program comes
    this.#root.append(slot)
    // where the page has nothing to say; while it is being read it still may have, and then the note goes
    const isBlank = !isBeingRead() && !this.textContent.trim()
    ;(isBlank ? this.#root : slot).append(note)
  }

  async #start() {
    this.#unwatch()
    try {
      if (!this.hasAttribute('src')) read(files(language(this))[0])
      const open = await start()
      if (!this.isConnected || this.#widget) return
      const widget = open(this, this.#root, files, read, elements, () => pageLang(this), this.#place)
      if (this.#failed) widget.end() // it has broken as it began
      else this.#widget = widget
    } catch (code) {
      // moved meanwhile, it has begun twice
      if (this.isConnected && !this.#failed) this.fail(code)
    }
  }

  /** Says in words what went wrong, and shows the page's own content again. */
  fail(code) {
    const [, message, again] = sentences[language(this)]
    const note = document.createElement('p')
    const button = document.createElement('button')
    note.setAttribute('role', 'alert')
    note.textContent = message
    button.textContent = again
    button.style.cssText = 'font:inherit;padding:.75em'
    button.onclick = () => {
      this.retry()
      this.#root.tabIndex = -1 // takes the focus of the button
      this.#root.focus()
    }
    this.#widget = this.#widget?.end() // broken: not even stopped
    this.#failed = true
    const hadFocus = this.shadowRoot.activeElement
    this.#unwatch()
    this.#renew()
    this.#root.append(note, button, document.createElement('slot'))
    if (hadFocus) button.focus()
    this.dispatchEvent(new CustomEvent('sote-error', { bubbles: true, composed: true, detail: { code, message } }))
  }

  /** Once more, by the visitor's wish or because the network is back. */
  retry() {
    if (this.#failed) {
      if (program === dead) program = undefined
      this.#wait()
      this.#start()
    } else this.#widget?.retry()
  }
}

addEventListener('online', () => { for (const element of elements) element.retry() })

if (!customElements.get(NAME)) customElements.define(NAME, SoteExplorer)

const { target } = tag.dataset
const bare = !Object.keys(tag.dataset).length

/** Puts an element where the tag stands, unless the page has written its own. */
function place() {
  const inside = tag.closest('body')
  let found
  try {
    found = document.querySelector(target)
  } catch {} // no selector at all
  if (target && !found) console.warn(`sote-explorer: data-target="${target}" is not on the page.`)
  if (bare && (!inside || document.querySelector(NAME))) return
  const element = document.createElement(NAME)
  for (const { name, value } of tag.attributes) if (/^data-(?!target$)/.test(name)) element.setAttribute(name.slice(5), value)
  if (found) found.append(element)
  else if (inside) tag.after(element)
  else document.body.append(element)
}

// a bare tag waits to see whether the page writes an element of its own below
if ((target || bare || !document.body) && isBeingRead()) addEventListener('DOMContentLoaded', place)
else place()
