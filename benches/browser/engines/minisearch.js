// MiniSearch as its documentation recommends it for search as you type: a stemmer in processTerm, prefixes, slips, weights;
// the index is built once and shipped as JSON.
import { stemmer } from '@orama/stemmers/finnish';
import MiniSearch from 'minisearch';
import { FIELDS, WEIGHTS, text } from './weights.js';

const OPTIONS = {
  fields: FIELDS,
  extractField: (document, field) => (field === 'id' ? document.id : text(document, field)),
  processTerm: (term) => stemmer(term.toLowerCase()) || null,
  searchOptions: {
    boost: WEIGHTS,
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  },
};

export function build(documents) {
  const search = new MiniSearch(OPTIONS);
  search.addAll(documents.map((document, place) => ({ ...document, id: place })));
  return { 'index.json': JSON.stringify(search) };
}

export function load(read) {
  const search = MiniSearch.loadJSON(read('index.json'), OPTIONS);
  return (query, limit) => search.search(query).slice(0, limit).map((hit) => hit.id);
}
