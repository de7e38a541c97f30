// What this release says of itself, read from the files beside the script tag: the hash of the script, and the regions.

const SCRIPT = 'sote-explorer.js'

/** `{ integrity, regions(lang) }`; what cannot be read is left out. `folder` is the address of `v1/`. */
export async function release(folder) {
  const hashes = await read(`${folder}integrity.json`)
  const services = (lang) => Object.keys(hashes ?? {}).find((name) => new RegExp(`^${lang}-[0-9a-f]+\\.json$`).test(name))
  return {
    integrity: typeof hashes?.[SCRIPT] === 'string' ? hashes[SCRIPT] : undefined,
    /** The dataset's regions as `{ id, code, name }`, by name; the same file the widget reads in that language. */
    async regions(lang) {
      const file = services(lang)
      const found = file && (await read(folder + file))?.regions
      return Array.isArray(found) ? found.filter((one) => one?.id && one.name).sort((a, b) => a.name.localeCompare(b.name, lang)) : undefined
    },
  }
}

const read = (url) => fetch(url).then((answer) => (answer.ok ? answer.json() : undefined)).catch(() => undefined)
