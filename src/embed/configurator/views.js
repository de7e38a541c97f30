// Which views there are, and in which order: a list of boxes to tick that can be moved up and down.

import { make, say } from './dom.js'
import { VIEWS } from './settings.js'

export function viewsField(model, words) {
  let order = []
  const status = make('p', { class: 'unseen', role: 'status' })
  const error = make('p', { class: 'error', id: 'fit-views-error', 'aria-live': 'polite' })
  const rows = new Map(VIEWS.map((id) => [id, row(id)]))
  const list = make('ol', { class: 'views' })
  const node = make('fieldset', { 'aria-describedby': error.id }, make('legend', {}, words.viewsLegend), list, error, status)

  function row(id) {
    const name = words.views[id]
    const box = make('input', { type: 'checkbox', autocomplete: 'off', 'data-view': id, onchange: take })
    const move = (by, label, mark) => make('button', { type: 'button', class: 'move', 'aria-label': label, onclick: () => shift(id, by) }, make('span', { 'aria-hidden': 'true' }, mark))
    const up = move(-1, words.up(name), '↑')
    const down = move(1, words.down(name), '↓')
    return { box, up, down, node: make('li', {}, make('label', { class: 'tick' }, box, make('span', {}, name)), up, down) }
  }

  function take() {
    const chosen = order.filter((id) => rows.get(id).box.checked)
    error.textContent = chosen.length ? '' : words.noViews
    if (chosen.length) model.set('views', chosen)
  }

  function shift(id, by) {
    const from = order.indexOf(id)
    const to = from + by
    if (to < 0 || to >= order.length) return
    order.splice(from, 1)
    order.splice(to, 0, id)
    // the row beside is moved, so that the button pressed keeps the focus
    const [first, second] = by < 0 ? [id, order[to + 1]] : [order[from], id]
    if (by < 0) rows.get(first).node.after(rows.get(second).node)
    else rows.get(second).node.before(rows.get(first).node)
    ends()
    say(status, words.moved(words.views[id], to + 1, order.length))
    take()
  }

  /** A button that leads nowhere keeps its place and says so. */
  function ends() {
    for (const [at, id] of order.entries()) {
      rows.get(id).up.setAttribute('aria-disabled', String(at === 0))
      rows.get(id).down.setAttribute('aria-disabled', String(at === order.length - 1))
    }
  }

  function update() {
    const chosen = model.settings.views
    const shown = order.filter((id) => rows.get(id).box.checked)
    if (order.length && (shown.join() === chosen.join() || !shown.length)) return
    order = [...chosen, ...VIEWS.filter((id) => !chosen.includes(id))]
    for (const id of VIEWS) rows.get(id).box.checked = chosen.includes(id)
    list.replaceChildren(...order.map((id) => rows.get(id).node))
    error.textContent = ''
    ends()
  }

  return { node, update, reset: () => { order = [] } }
}
