// What the national dataset must say, copied from the published sources and computed here on their own.
export const TABS = {
  fi: { services: 'Palvelut', costs: 'Kustannukset', list: 'Oma lista', programme: 'Uudistus', glossary: 'Sanasto' },
  sv: { services: 'Tjänster', costs: 'Kostnader', list: 'Min lista', programme: 'Reformen', glossary: 'Ordlista' },
  en: { services: 'Services', costs: 'Costs', list: 'My list', programme: 'Reform', glossary: 'Glossary' },
};
export const SEARCH = { fi: 'Hae palveluja', sv: 'Sök tjänster', en: 'Search services' };
export const ADD = { fi: 'Lisää omalle listalle', sv: 'Lägg till i min lista', en: 'Add to my list' };
export const UNIT = {
  fi: { group: 'Yksikkö', units: ['%', '€', '€/asukas'] },
  sv: { group: 'Enhet', units: ['%', '€', '€/invånare'] },
  en: { group: 'Unit', units: ['%', '€', '€/inhabitant'] },
};

export const SERVICES = {
  social: ['Lapsiperheiden sosiaalipalvelut', 'Lastensuojelu', 'Perheoikeudelliset palvelut', 'Työikäisten sosiaalipalvelut',
    'Iäkkäiden palvelut', 'Vammaispalvelut', 'Päihdehuolto', 'Sosiaalihuollon neuvonta ja ohjaus'],
  both: ['Opiskeluhuoltopalvelut', 'Mielenterveys- ja päihdepalvelut'],
  health: ['Terveysneuvonta ja terveystarkastukset', 'Neuvolapalvelut', 'Seulonnat', 'Kotisairaanhoito',
    'Laboratorio- ja kuvantamispalvelut', 'Lääkinnällinen kuntoutus', 'Avosairaanhoito', 'Suun terveydenhuolto',
    'Terveyskeskussairaala', 'Ensihoito', 'Päivystys', 'Erikoissairaanhoito'],
  partner: ['Pelastustoimi', 'Työterveyshuolto'],
};
export const ALL_SERVICES = Object.values(SERVICES).flat();

const TOTAL = 20_000_000_000;
const POPULATION = 5_533_793;
export const SHARES = [['Sosiaalihuolto', 38], ['Erikoissairaanhoito', 37], ['Perusterveydenhuolto', 18], ['Muut', 7]]
  .map(([name, percent]) => ({ name, percent, euros: TOTAL * percent / 100, perInhabitant: Math.round(TOTAL * percent / 100 / POPULATION) }));

/** The amounts of money and shares a text states, in euros (or per cent): "noin 7 600 M€" is 7600000000. */
export function amounts(text) {
  const number = String.raw`(\d{1,3}(?:[  ,.]\d{3})+(?:[,.]\d{1,2})?|\d+(?:[,.]\d+)?)`;
  const scale = String.raw`\s*(mrd|miljard|md|bn|billion|M€|milj|mn|million)?`;
  return [...text.matchAll(new RegExp(number + scale, 'gi'))].map(([, digits, word = '']) => {
    const grouped = /^\d{1,3}(?:[  ,.]\d{3})+/.exec(digits)?.[0];
    const plain = grouped ? grouped.replace(/\D/g, '') + digits.slice(grouped.length).replace(',', '.') : digits.replace(',', '.');
    const factor = /^(mrd|miljard|md|bn|billion)/i.test(word) ? 1e9 : word ? 1e6 : 1;
    return Number(plain) * factor;
  });
}
