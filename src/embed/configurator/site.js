// The county's own part of the page: its words stand in the page in Finnish, and are changed with the language.

import { make } from './dom.js'
import { LANGS } from './settings.js'

const NAMES = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' }

/** Fills everything marked `data-text` or `data-label` from the words of a language. */
export function speak(lang, words) {
  document.documentElement.lang = lang
  document.title = words.title
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = words[element.dataset.text]
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', words[element.dataset.label])
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === lang))
}

/** The buttons that change the language: without scripts there would be nothing for them to do. */
export function languages(place, changed) {
  place.replaceChildren(...LANGS.map((lang) => make('button', { type: 'button', lang, 'data-language': lang, 'aria-pressed': 'false', onclick: () => changed(lang) }, NAMES[lang])))
}
