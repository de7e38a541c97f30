// FlexSearch for speed: one text a service, what matters most first, words found by their beginnings, all words asked for.
import { Encoder, Index } from 'flexsearch-compact';
import { FIELDS, text } from './weights.js';

/** Its cache lasts 50 ms, less than between two letters: in a measurement alone it would be found filled. */
const OPTIONS = { tokenize: 'forward', resolution: 9, encoder: new Encoder({ cache: false }) };

export async function build(documents) {
  const index = new Index(OPTIONS);
  documents.forEach((document, place) => index.add(place, FIELDS.map((field) => text(document, field)).join(' ')));
  const files = {};
  await index.export((key, data) => { if (data) files[`${key}.json`] = data; });
  return files;
}

export function load(read, names) {
  const index = new Index(OPTIONS);
  for (const name of names) index.import(name.replace('.json', ''), read(name));
  return (query, limit) => index.search(query, limit);
}
