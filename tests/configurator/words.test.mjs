import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { WORDS } from '../../src/embed/configurator/words/index.js';
import { TABS } from '../e2e/facts.mjs';

const shape = (value) => {
  if (typeof value === 'function') return `function of ${value.length}`;
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)])) : typeof value;
};

test('every sentence is there in three languages', () => {
  for (const lang of ['sv', 'en']) assert.deepEqual(shape(WORDS[lang]), shape(WORDS.fi), lang);
});

test('the views are called what the widget calls them', () => {
  for (const [lang, names] of Object.entries(TABS)) assert.deepEqual(WORDS[lang].views, names);
});

test('the page without scripts has the same Finnish words', async () => {
  const page = await readFile(new URL('../../index.html', import.meta.url), 'utf8');
  const texts = Object.fromEntries([...page.matchAll(/data-text="(\w+)"[^>]*>([^<]*)</g)].map(([, key, text]) => [key, text]));
  const labels = Object.fromEntries([...page.matchAll(/<[^>]*aria-label="([^"]*)"[^>]*data-label="(\w+)"/g)].map(([, text, key]) => [key, text]));
  const title = /<title>([^<]*)</.exec(page)[1];
  assert.deepEqual({ title, ...labels, ...texts }, WORDS.fi.site);
});
