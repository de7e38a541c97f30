// The files of a release: they name its edition, and are asked for again where that may help.

/** What all files of the program name, each in its way: a page never runs two releases mixed. */
export const EDITION = __EDITION__

/** Another script of the release, by another address when this one came by another: browsers remember scripts that failed. */
export const script = (name) => import(name + new URL(import.meta.url).search)

/** Reads a file; once more, and again, after a broken connection or where a server is busy. */
export async function patiently(read, address, tries = 2) {
  try {
    return await read(address)
  } catch (error) {
    const { status, headers } = error ?? {}
    if (!tries || !(error instanceof TypeError || status >= 500 || status === 429)) throw error
    const wished = Math.min(headers?.get('Retry-After') * 1000, 10_000) // readable on the page's own host only
    await new Promise((done) => setTimeout(done, wished || 2000 / tries))
    return patiently(read, address, tries - 1)
  }
}
