// Facets written by hand for the national services, in the file as it is sent.

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Places as the format has them: `0+3 5` are 0, 1, 2, 3 and 8. */
export function places(all) {
  const runs = [];
  for (const place of [...all].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && place === last[1] + 1) last[1] = place;
    else runs.push([place, place]);
  }
  let before = 0;
  return runs.map(([first, end]) => {
    const text = `${first - before}${end > first ? `+${end - first}` : ''}`;
    before = end;
    return text;
  }).join(' ');
}

const NAMES = {
  fi: { phone: 'Puhelinpalvelu', place: 'Palvelupaikka', online: 'Verkkoasiointi', languages: ['Suomi', 'Ruotsi', 'Arabia'], county: 'Pirkanmaan hyvinvointialue', tampere: 'Tampere' },
  sv: { phone: 'Telefontjänst', place: 'Serviceställe', online: 'E-tjänst', languages: ['Finska', 'Svenska', 'Arabiska'], county: 'Birkalands välfärdsområde', tampere: 'Tammerfors' },
  en: { phone: 'Telephone service', place: 'Service location', online: 'Online service', languages: ['Finnish', 'Swedish', 'Arabic'], county: 'Wellbeing services county of Pirkanmaa', tampere: 'Tampere' },
};
const TOWNS = ['Akaa', 'Hämeenkyrö', 'Ikaalinen', 'Kangasala', 'Lempäälä', 'Nokia', 'Orivesi', 'Parkano', 'Pirkkala', 'Sastamala', 'Urjala', 'Vesilahti'];

/** Puts facets into the answers for a language: invented, of the national services by their ids. */
export async function withFacets(server, lang) {
  const files = await server.names();
  const front = JSON.parse(await server.read(`v1/${files.find((name) => new RegExp(`^${lang}-[0-9a-f]+\\.json$`).test(name))}`));
  const order = front.cards.map((card) => card.id);
  const of = (...ids) => places(ids.map((id) => order.indexOf(id)));
  const own = NAMES[lang];
  const [fi, sv, ar] = own.languages;
  const facets = {
    format: 2,
    channels: [
      { id: 'phone', name: own.phone, places: of('oral-health', 'emergency-care', 'home-nursing', 'social-guidance') },
      { id: 'online', name: own.online, places: of('student-welfare') },
      { id: 'place', name: own.place, places: of('oral-health', 'emergency-care', 'screenings') },
    ],
    languages: [
      { id: 'fi', name: fi, places: of('oral-health', 'emergency-care', 'home-nursing', 'social-guidance', 'screenings', 'student-welfare') },
      { id: 'sv', name: sv, places: of('oral-health', 'student-welfare') },
      { id: 'ar', name: ar, places: of('social-guidance') },
    ],
    areas: [
      { id: 'pirkanmaa', name: own.county, places: of('social-guidance') },
      { id: 'tampere', name: own.tampere, within: [0], places: of('oral-health', 'screenings') },
      ...TOWNS.map((name) => ({ id: name.toLowerCase(), name, within: [0], places: name === 'Nokia' ? of('home-nursing') : '' })),
    ],
    everywhere: of('emergency-care', 'student-welfare'),
    free: of('screenings', 'student-welfare'),
    hours: [
      { channel: 0, hours: 'Mo-Fr 08:00-16:00', places: of('oral-health', 'social-guidance') },
      { channel: 0, hours: '24/7', places: of('emergency-care') },
      { channel: 2, hours: 'Sa 10:00-14:00', places: of('screenings') },
    ],
  };
  server.fault(new RegExp(`/facets-${lang}-[^/]*\\.json`), { headers: JSON_TYPE, body: JSON.stringify(facets) });
}
