// What stands inside the element: seen until the widget is ready, when it cannot start, and by whoever has no scripts.

import { element, text } from './html.js'

/** The sentence and the name of the link, in the language of the widget. */
export const FALLBACK = {
  fi: ['Palveluhaku ei ole nyt käytettävissä. Hätätilanteessa soita 112, muissa kiireellisissä asioissa Päivystysapuun 116 117.', 'Kaikki palvelut'],
  sv: ['Tjänstesökningen kan inte användas just nu. I en nödsituation ring 112, i andra brådskande ärenden Jourhjälpen 116 117.', 'Alla tjänster'],
  en: ['The service search is not available right now. In an emergency call 112, in other urgent matters the Medical Helpline 116 117.', 'All services'],
}

const NUMBER = /(?<!\d|\d )(116 ?117|112)(?! ?\d)/g

/** Each line a paragraph, the two numbers to call as links. `lang` is the widget's. */
export function fallback(settings, lang) {
  const [sentence, name] = FALLBACK[lang]
  const lines = (settings.fallback ?? sentence).split('\n').map((line) => line.trim()).filter(Boolean)
  const paragraphs = lines.map((line) => element('p', [], called(line)))
  if (settings.link) paragraphs.push(element('p', [], element('a', [['href', settings.link]], text(name))))
  return paragraphs
}

function called(line) {
  return line.split(NUMBER).map((part, at) => (at % 2 ? element('a', [['href', `tel:${part.replace(' ', '')}`]], part) : text(part))).join('')
}
