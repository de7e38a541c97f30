/** Attributes of `<sote-explorer>`; all of them may change at any time. */
export interface SoteExplorerAttributes {
  /** Language: `fi`, `sv` or `en`; BCP 47 tags such as `sv-FI` too. Default: that of the page around, else `fi`. */
  lang?: string
  /** URL of a dataset made by `sote-data build`. Default: the release's national dataset. */
  src?: string
  /** Id or code of a region in the dataset. Default: the whole country. */
  region?: string
  /** The view shown first. Default: `services`. */
  view?: SoteView
  /** Views shown, separated by spaces, in their order. Default: all five. */
  views?: string
  /** Default: `auto`. */
  theme?: 'auto' | 'light' | 'dark'
  /** Whether the page's fragment may be used. Default: `hash`. */
  routing?: 'hash' | 'none'
  /** Default: `lazy`, which fetches nothing until the widget nears the viewport. */
  loading?: 'lazy' | 'eager'
  /** Level of the first heading. Default: 2. */
  'heading-level'?: '2' | '3' | '4' | '5' | 2 | 3 | 4 | 5
}

export type SoteView = 'services' | 'costs' | 'list' | 'programme' | 'glossary'

export interface SoteReadyDetail {
  version: string
  lang: 'fi' | 'sv' | 'en'
  /** How many services the dataset has. */
  services: number
}

export interface SoteNavigateDetail {
  view: SoteView
  /** Id of the open service or share. */
  id: string | null
  query: string
}

export interface SoteErrorDetail {
  code: 'wasm-blocked' | 'network' | 'dataset' | 'internal'
  /** A sentence in the widget's language. */
  message: string
}

/** What `<sote-explorer>` tells the page; all bubble and are composed. */
export interface SoteExplorerEvents {
  'sote-ready': CustomEvent<SoteReadyDetail>
  'sote-navigate': CustomEvent<SoteNavigateDetail>
  'sote-error': CustomEvent<SoteErrorDetail>
}

export interface SoteExplorerElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'sote-explorer': SoteExplorerElement
  }
  interface GlobalEventHandlersEventMap extends SoteExplorerEvents {}
}
