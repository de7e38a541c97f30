// What is copied: code, styles, policy, fallback and statement, always as chosen.

import { choice } from './controls.js'
import { findings, sentence } from './colours.js'
import { piece } from './copy.js'
import { make } from './dom.js'
import { fallback } from './fallback.js'
import { element } from './html.js'
import { policy } from './policy.js'
import { LANGS, PLATFORMS } from './settings.js'
import { pieces } from './snippet.js'
import { statement } from './statement.js'
import { LAYOUT, looks } from './style.js'
import { WORDS } from './words/index.js'

export function output(model, words) {
  const platform = choice(model, 'platform', words.platform, () => PLATFORMS.map((id) => [id, words.platforms[id]]))
  const language = choice(model, 'statementLang', words.statementLang, () => LANGS.map((id) => [id, words.langs[id]]))

  const steps = make('ol', { class: 'steps' })
  const codes = Object.entries(words.pieces).map(([name, title]) => ({ name, ...block('pasted', title, name) }))
  const quick = block('policy', words.policyQuick, 'policy-quick', words.policyQuickText)
  const strict = block('policy', words.policyStrict, 'policy-strict', words.policyStrictText)
  const style = block('block', words.looksTitle, 'looks', words.looksText)
  const layout = block('block', words.layoutTitle, 'layout', words.layoutText)
  const reserve = block('block', words.fallbackTitle, 'fallback', words.fallbackText)
  const own = block('block', words.statementTitle, 'statement', words.statementText, [language.node])
  const noIntegrity = make('p', { class: 'warning', hidden: true }, words.noIntegrity)

  const heading = make('h2', { id: 'koodi', tabindex: '-1' }, words.output)
  const back = make('button', { type: 'button', class: 'button back', onclick: () => model.toChoices() }, words.toChoices)
  const node = make('div', { class: 'output' },
    make('div', { class: 'output-head' }, make('div', {}, heading, make('p', {}, words.outputLead)), back),
    make('div', { class: 'how' }, make('div', {}, platform.node, steps, noIntegrity, make('p', { class: 'note' }, words.more)), make('div', {}, codes.map((one) => one.node))),
    make('div', { class: 'blocks' },
      make('section', { class: 'block wide-block' }, make('h3', {}, words.policyTitle), make('div', { class: 'policies' }, quick.node, strict.node)),
      style.node, layout.node, reserve.node, own.node))

  function block(kind, title, id, text, more = []) {
    const code = piece(title, words)
    const explained = make('p', {}, text ?? '')
    const node = make(kind === 'block' ? 'section' : 'div', { class: kind, 'data-piece': id }, make(kind === 'policy' ? 'h4' : 'h3', {}, title), text !== undefined && explained, more, code.node)
    return { node, show: code.show, code: code.node, explained }
  }

  function update() {
    const { settings, usual } = model
    const ready = { ...settings, host: settings.host || model.folder }
    const lang = model.widgetLang()
    platform.update()
    language.update()
    if (steps.dataset.platform !== settings.platform) {
      steps.dataset.platform = settings.platform
      steps.replaceChildren(...words.steps[settings.platform].map((text) => make('li', {}, text)))
    }
    noIntegrity.hidden = !model.release || Boolean(model.release.integrity) || !settings.pinned
    const written = pieces(ready, model.release?.integrity, lang)
    for (const one of codes) {
      const found = written.find(({ name }) => name === one.name)
      one.node.hidden = !found
      if (found) one.show(found.code)
    }
    quick.show(policy(ready, true))
    strict.show(policy(ready, false))
    const css = looks(settings, usual)
    style.explained.textContent = css ? words.looksText : words.looksNone
    style.code.hidden = !css
    style.show(css)
    const alone = settings.platform === 'tag'
    layout.explained.textContent = alone ? words.layoutTag : words.layoutText
    layout.code.hidden = alone
    layout.show(LAYOUT)
    reserve.explained.textContent = alone ? words.fallbackTag : words.fallbackText
    const inside = fallback(settings, lang)
    reserve.show(alone ? element('noscript', [], inside.join('')) : inside.join('\n'))
    own.show(statement(model.shown('statementLang'), said(css)))
  }

  function said(css) {
    const { settings, usual } = model
    const poor = findings(settings, usual).filter((finding) => !finding.passes)
    const theirs = WORDS[model.shown('statementLang')]
    return { version: model.version, ownData: Boolean(settings.src), ownLooks: Boolean(css), places: poor.map((finding) => sentence(finding, theirs).replace(/\.$/, '')) }
  }

  return { node, update, heading }
}
