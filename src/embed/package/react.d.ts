// <sote-explorer> in JSX of React 19: add "sote-explorer/react" to `types` in tsconfig.json, or
// `import type {} from 'sote-explorer/react'` in one file.

import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { SoteExplorerAttributes, SoteExplorerElement, SoteExplorerEvents } from './sote-explorer.js'

type Handlers = { [Name in keyof SoteExplorerEvents as `on${Name}`]?: (event: SoteExplorerEvents[Name]) => void }

export type SoteExplorerProps = DetailedHTMLProps<HTMLAttributes<SoteExplorerElement>, SoteExplorerElement> & SoteExplorerAttributes & Handlers

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'sote-explorer': SoteExplorerProps
    }
  }
}
