// What the script has to say while there is no program to say it. The rest is in src/text.

export const sentences = {
  fi: {
    loading: 'Palvelut latautuvat…',
    network: 'Palveluhakuun ei saatu yhteyttä. Yritä myöhemmin uudelleen.',
    'wasm-blocked': 'Palveluhaku ei voi käynnistyä tässä selaimessa tai tällä sivulla.',
    internal: 'Palveluhaussa tapahtui virhe. Lataa sivu uudelleen.',
  },
  sv: {
    loading: 'Tjänsterna laddas…',
    network: 'Det gick inte att nå tjänstesökningen. Försök igen senare.',
    'wasm-blocked': 'Tjänstesökningen kan inte starta i den här webbläsaren eller på den här sidan.',
    internal: 'Ett fel inträffade i tjänstesökningen. Ladda om sidan.',
  },
  en: {
    loading: 'Loading the services…',
    network: 'The service search could not be reached. Please try again later.',
    'wasm-blocked': 'The service search cannot start in this browser or on this page.',
    internal: 'Something went wrong in the service search. Please reload the page.',
  },
  // For the page's developer
  remedy: {
    network: 'Its files did not come: all files of a release must stand in one folder and allow this page (CORS).',
    'wasm-blocked': "Add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy.",
    internal: 'Please report this with the message that follows.',
  },
}
