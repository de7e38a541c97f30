// Fields with a label, a hint and an error, each of them told to whoever does not see the field.

import { make } from './dom.js'

let made = 0
const fresh = (name) => `fit-${name}-${made += 1}`

/** A label above a field, with what describes it below. */
function field(name, label, control, notes) {
  const shown = notes.filter(Boolean)
  for (const note of shown) note.id ||= fresh(name)
  control.id = fresh(name)
  if (shown.length) control.setAttribute('aria-describedby', shown.map((note) => note.id).join(' '))
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), control, ...shown)
}

export const note = (text) => make('p', { class: 'note' }, text)

/** A choice among `options()`, pairs of value and name. `update()` shows what is set. */
export function choice(model, name, label, options, notes = []) {
  const select = make('select', { autocomplete: 'off', 'data-setting': name, onchange: () => model.set(name, select.value) })
  const update = () => {
    const all = options()
    if (all.map((one) => one.join()).join() !== [...select.options].map((one) => [one.value, one.text].join()).join()) {
      select.replaceChildren(...all.map(([value, text]) => make('option', { value }, text)))
    }
    select.value = model.shown(name)
  }
  return { node: field(name, label, select, notes), update }
}

/**
 * A text that has to be read before it can be used. While it is typed it takes effect as soon as it can be; what is wrong with it
 * is said when one leaves the field. `lazily`: nothing happens before one leaves it.
 */
export function entry(model, name, label, { read, error, hint, lazily, multiline, more, type = 'text', get, set } = {}) {
  const current = get ?? (() => model.settings[name])
  const take = set ?? ((value) => model.set(name, value))
  const wrong = make('p', { class: 'error', 'aria-live': 'polite' })
  const control = multiline
    ? make('textarea', { rows: 4, 'data-setting': name, autocomplete: 'off' })
    : make('input', { type, 'data-setting': name, autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off' })
  const told = (text) => {
    if (wrong.textContent !== text) wrong.textContent = text
    if (text) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
  const attempt = (final) => {
    const value = read(control.value)
    if (value === undefined) return final ? told(error) : undefined
    told('')
    if (final || !lazily) take(value)
  }
  control.addEventListener('input', () => attempt(false))
  control.addEventListener('change', () => attempt(true))
  const update = () => {
    const value = current() ?? ''
    if (document.activeElement !== control || read(control.value) !== value) control.value = value
    told('')
  }
  return { node: field(name, label, control, [hint && note(hint), wrong, more]), control, wrong, update, told }
}

/** A box to tick. */
export function tick(model, name, label, hint) {
  const control = make('input', { type: 'checkbox', id: fresh(name), 'data-setting': name, autocomplete: 'off', onchange: () => model.set(name, control.checked) })
  const described = note(hint)
  described.id = fresh(name)
  control.setAttribute('aria-describedby', described.id)
  const node = make('div', { class: 'field' }, make('div', { class: 'tick' }, control, make('label', { for: control.id }, label)), described)
  return { node, update: () => { control.checked = model.settings[name] } }
}

/** A group that opens and closes, with its heading. */
export const group = (title, open, ...children) =>
  make('details', { class: 'group', open }, make('summary', {}, make('h3', {}, title)), make('div', { class: 'fields' }, ...children))
