// The colours, by hand or ready-made, and what is to be said of their contrast.

import { shown } from './colour.js'
import { contrast } from './contrast.js'
import { make, say } from './dom.js'
import { PRESETS } from './presets.js'
import { READ, schemes } from './settings.js'
import { COLOURS, SCHEMES } from './tokens.js'

/** Every colour of a scheme, the chosen ones in place of the widget's own. */
export function palette(settings, usual, scheme) {
  const chosen = COLOURS.filter((name) => settings.colours[name][scheme]).map((name) => [name, settings.colours[name][scheme]])
  return { ...usual[scheme], ...Object.fromEntries(chosen) }
}

/** What is found in the schemes a visitor can come to see, each with its `scheme`. */
export const findings = (settings, usual) =>
  schemes(settings).flatMap((scheme) => contrast(palette(settings, usual, scheme)).map((finding) => ({ ...finding, scheme })))

/** A finding that fails, as a sentence. */
export function sentence({ id, on, scheme, ratio, needs }, words) {
  const where = words.grounds[on] ? `${words.pairs[id]} ${words.grounds[on]}` : words.pairs[id]
  return words.poor(where, words.schemes[scheme], words.decimal(shown(ratio)), words.decimal(String(needs)))
}

export function presetsField(model, words) {
  const status = make('p', { class: 'said', role: 'status' })
  const take = (id) => {
    model.take(PRESETS[id])
    say(status, words.presetTaken(words.presetNames[id]))
  }
  const buttons = Object.entries(PRESETS).map(([id, { colours }]) =>
    make('button', { type: 'button', class: 'button preset', 'data-preset': id, onclick: () => take(id) }, dot(colours.accent?.light ?? model.usual.light.accent), words.presetNames[id]))
  return { node: make('fieldset', {}, make('legend', {}, words.presets), make('div', { class: 'presets' }, buttons), status), update: () => {} }
}

/** What a colour looks like; its name stands beside. */
function dot(colour) {
  const one = make('span', { class: 'dot', 'aria-hidden': 'true' })
  one.style.backgroundColor = colour
  return one
}

export function coloursField(model, words) {
  const cells = COLOURS.flatMap((name) => SCHEMES.map((scheme) => cell(name, scheme)))
  const rows = COLOURS.map((name) => make('div', {},
    make('p', { class: 'colour-name', 'aria-hidden': 'true' }, words.colourNames[name]),
    make('div', { class: 'colour' }, cells.filter((one) => one.name === name).map((one) => one.node))))
  const node = make('fieldset', {}, make('legend', {}, words.colours), make('p', { class: 'note' }, words.coloursHint), make('div', { class: 'colours' }, rows))

  function cell(name, scheme) {
    const label = `${words.colourNames[name]}, ${words.schemes[scheme]}`
    const error = make('p', { class: 'error', id: `fit-${name}-${scheme}-error`, 'aria-live': 'polite' })
    const text = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off', 'aria-label': label, 'aria-describedby': error.id, 'data-colour': `${name}-${scheme}` })
    const picker = make('input', { type: 'color', autocomplete: 'off', 'aria-label': words.picker(label), 'data-picker': `${name}-${scheme}` })
    const told = (sentence) => {
      if (error.textContent !== sentence) error.textContent = sentence
      if (sentence) text.setAttribute('aria-invalid', 'true')
      else text.removeAttribute('aria-invalid')
    }
    const attempt = (final) => {
      const value = READ.colour(text.value)
      if (value === undefined) return final ? told(words.noColour) : undefined
      told('')
      model.colour(name, scheme, value)
    }
    text.addEventListener('input', () => attempt(false))
    text.addEventListener('change', () => attempt(true))
    picker.addEventListener('input', () => model.colour(name, scheme, picker.value))
    const update = () => {
      const value = model.settings.colours[name][scheme]
      if (document.activeElement !== text || READ.colour(text.value) !== value) {
        text.value = value
        told('')
      }
      text.placeholder = model.usual[scheme][name]
      picker.value = value || model.usual[scheme][name]
      node.hidden = !schemes(model.settings).includes(scheme)
    }
    const node = make('div', { class: 'colour-cell' }, make('span', { class: 'scheme', 'aria-hidden': 'true' }, words.schemes[scheme]), make('div', { class: 'colour-pair' }, picker, text), error)
    return { name, node, update }
  }

  return { node, update: () => cells.forEach((one) => one.update()) }
}

export function contrastField(model, words) {
  const summary = make('p', { class: 'verdict', role: 'status' })
  const failing = make('ul', { class: 'failing' })
  const rows = make('tbody')
  const head = make('tr', {}, [words.pairColumn, words.ratioColumn, words.needsColumn].map((text) => make('th', { scope: 'col' }, text)))
  const all = make('details', { class: 'all-pairs' }, make('summary', {}, words.allPairs), make('table', {}, make('caption', { class: 'unseen' }, words.allPairs), make('thead', {}, head), rows))
  const heading = make('h4', { tabindex: '-1' }, words.contrast)
  const node = make('div', { class: 'contrast' }, heading, summary, failing, all)
  let before

  function update() {
    const found = findings(model.settings, model.usual)
    const key = JSON.stringify([found, model.settings.theme])
    if (key === before) return
    before = key
    const poor = found.filter((finding) => !finding.passes)
    const verdict = poor.length ? words.contrastPoor(poor.length) : words.contrastFine
    if (summary.textContent !== verdict) summary.textContent = verdict
    node.classList.toggle('poor', poor.length > 0)
    failing.replaceChildren(...poor.map(fault))
    const both = schemes(model.settings).length > 1
    rows.replaceChildren(...found.map((one) => row(one, both)))
  }

  function fault(finding) {
    const { change, take, scheme } = finding
    const name = words.colourNames[change]
    const use = () => {
      model.colour(change, scheme, take)
      say(summary, `${words.taken(take, name)} ${summary.textContent}`)
      // the button is gone with what it mended
      ;(failing.querySelector('button') ?? heading).focus()
    }
    const help = take
      ? make('button', { type: 'button', class: 'button', onclick: use }, dot(take), words.take(take, name))
      : make('p', { class: 'note' }, words.noTake)
    return make('li', { 'data-finding': `${finding.id}-${scheme}` }, make('p', {}, sentence(finding, words)), help)
  }

  function row({ id, scheme, ratio, needs, passes }, both) {
    const pair = both ? `${words.pairs[id]}, ${words.schemes[scheme]}` : words.pairs[id]
    return make('tr', { class: passes ? undefined : 'poor' }, make('th', { scope: 'row' }, pair), make('td', {}, `${words.decimal(shown(ratio))}:1`), make('td', {}, needs ? `${words.decimal(String(needs))}:1` : words.decoration))
  }

  return { node, update }
}
