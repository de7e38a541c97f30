// The line for the page's Content-Security-Policy: what the widget needs at most.

/** What stands for the host of an address: `'self'` for one without a host. */
export function source(address) {
  return /^(https?:)?\/\//i.test(address) ? new URL(address, 'https://page.invalid').origin : "'self'"
}

/** `quick`: WebAssembly may run. Without it the widget is the same, but runs as JavaScript. */
export function policy({ host, src }, quick) {
  const files = source(host)
  const read = [...new Set([files, src ? source(src) : files])]
  return `script-src ${files}${quick ? " 'wasm-unsafe-eval'" : ''}; connect-src ${read.join(' ')}`
}
