export type * from './sote-explorer.js'

export interface LoadOptions {
  /** The hash of `sote-explorer.js` in `integrity.json`, to have the browser check what it was sent. */
  integrity?: string
  /** The nonce of the page's Content Security Policy. */
  nonce?: string
}

/**
 * Puts the script tag into the page, once however often it is called, and resolves when `<sote-explorer>` is defined.
 * On a server it does nothing and resolves at once.
 *
 * @param url Where the page finds `sote-explorer.js`, with the rest of the package's folder beside it; relative to the page.
 *   Under `require-trusted-types-for 'script'` a TrustedScriptURL.
 * @throws Rejects with an Error that says why, when the script cannot be loaded or is not the widget's. It may be called again then.
 */
export function load(url: string | URL | { toJSON(): string }, options?: LoadOptions): Promise<void>
