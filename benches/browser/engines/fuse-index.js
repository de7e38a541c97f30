// What both ways to ask Fuse.js have in common. Its index holds the texts themselves, so that the list need only hold places.
import Fuse from 'fuse.js';
import { FIELDS, WEIGHTS, text } from './weights.js';

const OPTIONS = {
  keys: FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })),
  threshold: 0.3,
  ignoreLocation: true,
};

/** The index, and the documents it is otherwise made from: whichever is ready sooner counts. */
export function build(documents) {
  const flat = documents.map((document) => Object.fromEntries(FIELDS.map((field) => [field, text(document, field)])));
  return {
    'index.json': JSON.stringify(Fuse.createIndex(OPTIONS.keys, flat).toJSON()),
    'documents.json': JSON.stringify(flat),
  };
}

export const loading = (more) => (read, names) => {
  const options = { ...OPTIONS, ...more };
  if (names.includes('documents.json')) return asked(new Fuse(JSON.parse(read('documents.json')), options));
  const index = JSON.parse(read('index.json'));
  return asked(new Fuse(index.records.map((record) => record.i), options, Fuse.parseIndex(index)));
};

const asked = (fuse) => (query, limit) => fuse.search(query, { limit }).map((hit) => hit.refIndex);
