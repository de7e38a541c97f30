// FlexSearch for relevance: a field each, parts of words found in the short fields, Finnish endings taken off, and answers also when
// not every word is found. It ranks within a field; the fields are put together by their weights and the places in their lists.
import { Document, Encoder } from 'flexsearch-compact';
import { FIELDS, WEIGHTS, text } from './weights.js';

const ENDINGS = ['ssa', 'ssä', 'sta', 'stä', 'lla', 'llä', 'lta', 'ltä', 'lle', 'ksi', 'den', 'ien', 'jen', 'iin', 'aan', 'ään', 'ita', 'itä',
  'ja', 'jä', 'ta', 'tä', 'n', 't', 'a', 'ä'];
const PARTS = ['name', 'aliases', 'words', 'examples'];

function made() {
  // no cache: it lasts 50 ms, less than between two letters
  const encoder = new Encoder({ cache: false, stemmer: new Map(ENDINGS.map((ending) => [ending, ''])) });
  const field = (name) => ({ field: name, tokenize: PARTS.includes(name) ? 'full' : 'forward', resolution: 9, encoder });
  return new Document({ document: { id: 'id', index: FIELDS.map(field) } });
}

export async function build(documents) {
  const index = made();
  documents.forEach((document, place) => {
    index.add({ id: place, ...Object.fromEntries(FIELDS.map((field) => [field, text(document, field)])) });
  });
  const files = {};
  await index.export((key, data) => { if (data) files[`${key}.json`] = data; });
  return files;
}

export function load(read, names) {
  const index = made();
  for (const name of names) index.import(name.replace('.json', ''), read(name));
  return (query, limit) => {
    const scores = new Map();
    for (const { field, result } of index.search(query, { limit: 3 * limit, suggest: true })) {
      result.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + WEIGHTS[field] / (place + 5)));
    }
    return [...scores].sort((one, other) => other[1] - one[1]).slice(0, limit).map(([id]) => id);
  };
}
