// What is wrong with a file, for the page's developer: found by asking for it once more, told in one line. Nobody fetches this
// where nothing is wrong, so words cost nothing here.

/** Faults on their way to the console: several widgets that miss the same file have one. */
const telling = new Set()

/**
 * Tells what is wrong with the file at `address`, under the public `code`. Without a `remedy` it is looked for; `error` is what the
 * browser said.
 */
export async function tell(code, address, remedy, error) {
  const fault = code + address
  if (telling.has(fault)) return
  telling.add(fault)
  const words = remedy || OF_CODES[code] || await diagnosis(address, error)
  if (remedy) ask(address) // for the browser's cache
  const place = address ? `${address}: ` : ''
  console.warn(`sote-explorer: ${code}. ${place}${words}`, ...error instanceof Error ? [error] : [])
  setTimeout(() => telling.delete(fault))
}

const OF_CODES = {
  'wasm-blocked': "this page may not run WebAssembly, and the translation to JavaScript does not come. Publish it with the rest of the release, or add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.",
  internal: 'the program broke, or the device has no memory left for it. The visitor can try again; if it happens to many, please report it with what follows.',
}
const LATE = 'it does not come in time. Look for a server or a proxy that takes requests and does not answer.'

async function diagnosis(address, error) {
  if (!navigator.onLine) return 'this browser is offline. When it is back, the widget tries again by itself.'
  if (isLate(error)) return LATE
  const violated = watchPolicy(address)
  const answer = await ask(address)
  const directive = await violated
  if (directive) return `the page's Content-Security-Policy forbids it. Add ${new URL(address).origin} to ${directive}.`
  if (isLate(answer)) return LATE
  if (answer instanceof Error) {
    return await ask(address, 'no-cors') instanceof Error
      ? 'nobody answers, or something in this browser blocks it, such as a content blocker. Open the address: if it comes, serve the files from the page\'s own host.'
      : 'it is there, but this page may not read it. Send Access-Control-Allow-Origin: * with everything in that folder, and let nothing lead to a login page.'
  }
  return answer.ok ? ofContents(answer) : ofStatus(answer.status)
}

function ofStatus(status) {
  const remedy = status === 404 || status === 410
    ? 'Publish all files of a release together, and keep those of the release before for pages that are open or cached.'
    : status === 429 || status >= 500
      ? 'Its log or its limits tell more; the visitor can try again.'
      : 'Let everybody read it, without a login.'
  return `its server answers ${status}. ${remedy}`
}

/** It comes now; so it came as something else. */
function ofContents(answer) {
  const type = answer.headers.get('Content-Type') ?? 'no type'
  const from = answer.redirected ? ` from ${answer.url}` : ''
  if (/html/.test(type)) {
    return `it comes as ${type}${from}: a web page, such as a login. Let everybody read the file, without a login; a src has to name a folder made by sote-data build.`
  }
  return `it comes as ${type}${from}, but not as it was published, or only now. Publish all files of the release again and empty the caches on the way: v1/integrity.json tells what each has to be.`
}

/** The answer, or the error there was instead. It comes past every cache, and all of it: what the browser had kept may be torn. */
async function ask(address, mode) {
  try {
    const answer = await fetch(address, { mode, cache: 'reload', signal: AbortSignal.timeout?.(10_000) })
    answer.arrayBuffer().catch(() => {})
    return answer
  } catch (error) {
    return error
  }
}

const isLate = (error) => /^(Timeout|Abort)Error$/.test(error?.name)

/** The directive of the page's policy that forbids an address, if one does: told by the browser soon after it was asked for. */
function watchPolicy(address) {
  return new Promise((done) => {
    const told = ({ blockedURI, effectiveDirective }) => {
      if (blockedURI && address.startsWith(blockedURI)) end(effectiveDirective)
    }
    const end = (directive) => {
      document.removeEventListener('securitypolicyviolation', told)
      done(directive)
    }
    document.addEventListener('securitypolicyviolation', told)
    setTimeout(end, 200)
  })
}
