// <sote-explorer> in templates of Vue 3: add "sote-explorer/vue" to `types` in tsconfig.json, or
// `import type {} from 'sote-explorer/vue'` in one file.

import type { HTMLAttributes, ReservedProps } from 'vue'
import type { SoteExplorerAttributes, SoteExplorerEvents } from './sote-explorer.js'

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Name
type Handlers = { [Name in keyof SoteExplorerEvents as `on${Capitalize<Camel<Name>>}`]?: (event: SoteExplorerEvents[Name]) => void }
/** Vue's checker knows `heading-level` as `headingLevel`. */
type Attributes = { [Name in keyof SoteExplorerAttributes as Camel<Name>]?: SoteExplorerAttributes[Name] }

export type SoteExplorerProps = ReservedProps & Omit<HTMLAttributes, keyof Attributes> & Attributes & Handlers

declare module 'vue' {
  interface GlobalComponents {
    'sote-explorer': new () => { $props: SoteExplorerProps }
  }
}
