// What the script has to say while there is no program to say it. The rest is in src/text. Every visitor fetches these in every
// language, so they are few: what went wrong exactly is for the page's developer, in the console.

export const sentences = {
  fi: ['Palvelut latautuvat…', 'Palveluhaku ei juuri nyt toimi tällä sivulla. Yritä myöhemmin uudelleen.'],
  sv: ['Tjänsterna laddas…', 'Tjänstesökningen fungerar inte just nu på den här sidan. Försök igen senare.'],
  en: ['Loading the services…', 'The service search does not work on this page just now. Please try again later.'],
}
