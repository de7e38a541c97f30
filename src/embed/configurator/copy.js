// A piece of code with a button that copies it.

import { make, say } from './dom.js'

/** `{ node, show(code) }`. `what` names the piece to whoever hears the page. */
export function piece(what, words) {
  const code = make('code')
  const block = make('pre', { tabindex: '0', role: 'region', 'aria-label': words.code(what) }, code)
  const status = make('span', { class: 'said', role: 'status' })
  const button = make('button', { type: 'button', class: 'button', 'aria-label': words.copyWhat(what), onclick: () => copy(code, block, status, words) }, words.copy)
  return {
    node: make('div', { class: 'piece' }, block, make('div', { class: 'copying' }, button, status)),
    show(text) {
      if (code.textContent === text) return
      code.textContent = text
      status.textContent = ''
    },
  }
}

async function copy(code, block, status, words) {
  try {
    await navigator.clipboard.writeText(code.textContent)
    say(status, words.copied)
  } catch {
    // refused, or a page without https: the text is selected, so that one key copies it
    block.focus()
    getSelection().selectAllChildren(code)
    say(status, words.notCopied)
  }
}
