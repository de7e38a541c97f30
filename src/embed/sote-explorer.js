// The one script a page includes. It knows where it came from and where it stands, keeps the page's own content in place until
// the program is there, and gives it back when the program cannot start. __RELEASE__ names the files of this release.

import { sentences } from './sentences.js'

const RELEASE = __RELEASE__
const NAME = 'sote-explorer'
const ATTRIBUTES = ['lang', 'src', 'region', 'view', 'views', 'theme', 'routing', 'loading', 'heading-level']

const script = document.currentScript
const url = (file) => new URL(file, script.src).href

/** The files of a language: services, background, search. */
function files(lang) {
  const name = `${lang}-${RELEASE.languages[lang]}`
  return [name + '.json', `background-${name}.json`, `search-${name}.bin`].map(url)
}

/** Files fetched or on their way, by URL: several elements read one file once, and the first file starts before the program. */
const texts = new Map()

/** After a minute nothing more is to be hoped for. */
const patience = () => ({ signal: AbortSignal.timeout?.(60000) })

function read(address, forget) {
  if (forget) return texts.delete(address)
  if (!texts.has(address)) {
    const text = fetch(address, patience())
      .then((answer) => (answer.ok ? (/bin$/.test(address) ? answer.arrayBuffer() : answer.text()) : Promise.reject(answer.status)))
    text.catch(() => texts.delete(address))
    texts.set(address, text)
  }
  return texts.get(address)
}

let program

/** The program, started once however many elements there are. */
function start() {
  program ??= load().catch((error) => {
    program = undefined
    throw error
  })
  return program
}

/** Whether the page may run WebAssembly, asked with the emptiest program before the real one is fetched in vain. */
const allowed = async () => WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))

async function load() {
  const wasm = allowed().then(() => fetch(url(RELEASE.wasm), patience()), () => {})
  const style = read(url(RELEASE.style))
  wasm.catch(() => {})
  const module = await import(url(RELEASE.script))
  reason = module.reason
  await module.start(wasm, (error) => {
    program = Promise.reject(error) // broken for good: no later element may start it
    program.catch(() => {})
    for (const element of elements) element.fail(error)
  })
  return { open: module.open, sheet: module.sheet(await style) }
}

/** Without the program's own script there is one reason only. */
let reason = () => ['network', 'Its files must stand in one folder and allow this page (CORS).']

/** Everything until the widget's own style sheet is there; the height keeps what stands below from jumping when it comes. */
const frame = new CSSStyleSheet()
frame.replaceSync(':host{display:block!important}:host([hidden]){display:none!important}.waiting{min-height:100vh}')

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
  static observedAttributes = ATTRIBUTES

  #root
  #widget
  #watch
  #place

  connectedCallback() {
    elements.add(this)
    // moved, not removed: only the language of the page around may be another
    if (this.#widget) return this.#widget.changed('lang', pageLang(this))
    if (this.#watch) return
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [frame]
    this.#wait()
    if (this.getAttribute('loading') === 'eager' || !self.IntersectionObserver) return this.#start()
    this.#watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start()
    }, { rootMargin: '300px' })
    this.#watch.observe(this)
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#unwatch()
      elements.delete(this)
      this.#place = this.#widget?.stop() ?? this.#place
      this.#widget = undefined
      this.#renew() // what listened on the old root goes with it
    })
  }

  attributeChangedCallback(name) {
    this.#widget?.changed(name, pageLang(this))
    if (this.#watch && name === 'lang') this.#wait()
    if (name === 'loading' && this.#watch && this.getAttribute(name) === 'eager') this.#start()
  }

  #unwatch() {
    this.#watch?.disconnect()
    this.#watch = undefined
  }

  /** An empty root in the place of the old one. */
  #renew() {
    this.#root?.remove()
    this.#root = document.createElement('div')
    this.#root.lang = language(this)
    this.shadowRoot.append(this.#root)
  }

  #wait() {
    this.#renew()
    const note = document.createElement('p')
    note.setAttribute('role', 'status')
    if (!this.textContent.trim()) note.textContent = sentences[language(this)][0]
    this.#root.className = 'waiting'
    this.#root.append(document.createElement('slot'), note)
  }

  async #start() {
    this.#unwatch()
    try {
      if (!this.hasAttribute('src')) {
        const [services, background] = files(language(this))
        read(services).catch(() => {})
        if (/costs|programme|glossary/.test(this.getAttribute('view') + location.hash)) read(background).catch(() => {})
      }
      const { open, sheet } = await start()
      if (!this.isConnected || this.#widget) return
      this.shadowRoot.adoptedStyleSheets = [frame, sheet]
      this.#widget = open(this, this.#root, files, read, elements, pageLang(this), this.#place)
    } catch (error) {
      this.fail(error)
    }
  }

  /** Says in words what went wrong, and shows the page's own content again. */
  fail(error) {
    const [code, remedy] = reason(error)
    const message = sentences[language(this)][1]
    const note = document.createElement('p')
    note.setAttribute('role', 'alert')
    note.textContent = message
    this.#widget = undefined // broken: not even stopped
    this.#unwatch()
    this.#renew()
    this.#root.append(note, document.createElement('slot'))
    console.warn(`sote-explorer: ${code}. ${remedy}`, error)
    this.dispatchEvent(new CustomEvent('sote-error', { bubbles: true, composed: true, detail: { code, message } }))
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, SoteExplorer)

/** Nothing, too, for what is no selector at all. */
function find(selector) {
  try {
    return document.querySelector(selector)
  } catch {}
}

/** Puts an element where the tag stands, unless the page has written its own. */
function place() {
  const data = [...script.attributes].filter(({ name }) => name.startsWith('data-') && name !== 'data-target')
  const target = script.dataset.target
  const found = target && find(target)
  if (target && !found) console.warn(`sote-explorer: data-target="${target}" is not on the page.`)
  if (!target && !data.length && (!document.body?.contains(script) || document.querySelector(NAME))) return
  const element = document.createElement(NAME)
  for (const { name, value } of data) element.setAttribute(name.slice(5), value)
  if (found) found.append(element)
  else if (document.body?.contains(script)) script.after(element)
  else document.body.append(element)
}

// a bare tag waits to see whether the page writes an element of its own below
const waits = script.dataset.target || !document.body || !Object.keys(script.dataset).length
if (waits && document.readyState === 'loading') addEventListener('DOMContentLoaded', place)
else place()
