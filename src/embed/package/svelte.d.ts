// <sote-explorer> in markup of Svelte 5: add "sote-explorer/svelte" to `types` in tsconfig.json, or
// `import type {} from 'sote-explorer/svelte'` in one file.

import type { HTMLAttributes } from 'svelte/elements'
import type { SoteExplorerAttributes, SoteExplorerElement, SoteExplorerEvents } from './sote-explorer.js'

type Handlers = { [Name in keyof SoteExplorerEvents as `on${Name}`]?: (event: SoteExplorerEvents[Name]) => void }

export type SoteExplorerProps = Omit<HTMLAttributes<SoteExplorerElement>, keyof SoteExplorerAttributes> & SoteExplorerAttributes & Handlers

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'sote-explorer': SoteExplorerProps
  }
}
