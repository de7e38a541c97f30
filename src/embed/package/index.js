// For pages that a bundler makes: puts the script tag into the page, once. The widget itself stays outside of the bundle,
// because the script finds its other files by its own address.

const NAME = 'sote-explorer'

let loading

/** Resolves when `<sote-explorer>` is defined; on a server, at once and without doing anything. See index.d.ts. */
export function load(url, options) {
  if (typeof document === 'undefined' || customElements.get(NAME)) return Promise.resolve()
  loading ??= insert(url, options).finally(() => {
    loading = undefined // what failed may be tried again; what did not is known by the element
  })
  return loading
}

function insert(url, { integrity, nonce } = {}) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    const fail = (why) => {
      script.remove()
      reject(new Error(`sote-explorer: ${script.src} ${why}`))
    }
    if (nonce) script.nonce = nonce
    if (integrity) Object.assign(script, { integrity, crossOrigin: 'anonymous' })
    script.onload = () => (customElements.get(NAME) ? resolve() : fail('is not the script of the widget. Does the server answer with a page of its own?'))
    script.onerror = () => fail('could not be loaded. Copy the whole folder of the package to where the page can reach it, and allow its host in script-src.')
    script.src = url // as it was given: it may be a TrustedScriptURL
    document.head.append(script)
  })
}
