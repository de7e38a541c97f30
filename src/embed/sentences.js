// What the script has to say while there is no program to say it. The rest is in src/text. Every visitor fetches these in every
// language, so they are few and short: what went wrong exactly is for the page's developer, in the console.

export const sentences = {
  fi: ['Palvelut latautuvat…', 'Palveluhaku ei nyt toimi. Hätänumero 112, Päivystysapu 116 117.', 'Yritä uudelleen'],
  sv: ['Tjänsterna laddas…', 'Tjänstesökningen fungerar inte nu. Nödnummer 112, Jourhjälpen 116 117.', 'Försök igen'],
  en: ['Loading the services…', 'The service search does not work now. Emergency number 112, Medical Helpline 116 117.', 'Try again'],
}
