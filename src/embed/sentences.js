// What the script has to say while there is no program to say it. The rest is in src/text. Every visitor fetches these in every
// language, so they are few: what went wrong exactly is for the page's developer, in the console.

export const sentences = {
  fi: ['Palvelut latautuvat…', 'Palveluhaku ei juuri nyt toimi. Hätänumero on 112, Päivystysapu 116 117.'],
  sv: ['Tjänsterna laddas…', 'Tjänstesökningen fungerar inte just nu. Nödnumret är 112, Jourhjälpen 116 117.'],
  en: ['Loading the services…', 'The service search does not work just now. In an emergency call 112, Medical Helpline 116 117.'],
}
