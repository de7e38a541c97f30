import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse, ratio } from '../../src/embed/configurator/colour.js';
import { contrast } from '../../src/embed/configurator/contrast.js';
import { PRESETS } from '../../src/embed/configurator/presets.js';
import { COLOURS, SCHEMES, tokens } from '../../src/embed/configurator/tokens.js';

const usual = tokens(await readFile(new URL('../../styles/tokens.css', import.meta.url), 'utf8'), parse);
const failing = (palette) => contrast(palette).filter((one) => !one.passes);
const found = (palette, id) => contrast(palette).find((one) => one.id === id);

test('the style sheet tells every colour that is looked at', () => {
  for (const scheme of SCHEMES) {
    for (const name of [...COLOURS, 'raised', 'found', 'control', 'alert', 'social', 'health', 'both', 'partner']) {
      assert.match(usual[scheme][name] ?? 'missing', /^#[0-9a-f]{6}$/, `${name} in ${scheme}`);
    }
  }
});

test('the widget\'s own colours and every preset pass, light and dark', () => {
  for (const [name, { colours }] of Object.entries(PRESETS)) {
    for (const scheme of SCHEMES) {
      const chosen = Object.fromEntries(Object.entries(colours).map(([key, pair]) => [key, pair[scheme]]));
      assert.deepEqual(failing({ ...usual[scheme], ...chosen }), [], `${name} ${scheme}`);
    }
  }
});

test('the light colours of the presets are those of the design systems', () => {
  const suomifi = { accent: 'hsl(212, 63%, 37%)', 'on-accent': 'hsl(0, 0%, 100%)', surface: 'hsl(0, 0%, 100%)', text: 'hsl(0, 0%, 13%)', muted: 'hsl(0, 0%, 42%)', border: 'hsl(202, 7%, 80%)' };
  const helsinki = { accent: '#0000bf', 'on-accent': '#ffffff', surface: '#ffffff', text: '#1a1a1a', muted: '#595959', border: '#cccccc' };
  for (const [name, values] of Object.entries({ suomifi, helsinki })) {
    for (const colour of COLOURS) assert.equal(PRESETS[name].colours[colour].light, parse(values[colour]), `${name} ${colour}`);
  }
});

test('yellow links on white are found, and what is suggested passes on every ground', () => {
  const palette = { ...usual.light, accent: '#ffcd00' };
  const accent = found(palette, 'accent');
  assert.ok(!accent.passes);
  assert.ok(accent.ratio < 1.6);
  assert.equal(accent.change, 'accent');
  for (const ground of ['surface', 'raised', 'found']) assert.ok(ratio(accent.take, palette[ground]) >= 4.5, ground);
  assert.ok(ratio('#ffffff', accent.take) >= 4.5, 'the white text on it has enough then, too');
  assert.deepEqual(failing({ ...palette, accent: accent.take }), []);
});

test('the widget\'s own marks on a ground they cannot stand on: the ground is to change', () => {
  const own = found({ ...usual.light, surface: '#808080' }, 'own');
  assert.ok(!own.passes);
  assert.equal(own.change, 'surface');
  for (const name of ['alert', 'social', 'health', 'both', 'partner']) assert.ok(ratio(usual.light[name], own.take) >= 4.5, name);
});

test('where nothing can pass nothing is suggested', () => {
  const text = found({ ...usual.light, surface: '#000000', text: '#ffffff' }, 'text');
  assert.ok(!text.passes, 'white text on the light boxes that stay');
  assert.equal(text.take, undefined);
});

test('border lines are decoration: told, and never wrong', () => {
  const border = found({ ...usual.light, border: '#ffffff' }, 'border');
  assert.deepEqual([border.passes, border.ratio, border.needs], [true, 1, undefined]);
});
