import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, parse, ratio, shown } from '../../src/embed/configurator/colour.js';

// Ratios as published: WCAG's own examples and those every contrast checker gives.
const KNOWN = [
  ['#000000', '#ffffff', '21.00'],
  ['#ffffff', '#ffffff', '1.00'],
  ['#767676', '#ffffff', '4.54'],
  ['#777777', '#ffffff', '4.47'],
  ['#949494', '#ffffff', '3.03'],
  ['#0000ff', '#ffffff', '8.59'],
  ['#ff0000', '#ffffff', '3.99'],
  ['#595959', '#ffffff', '7.00'],
];

test('contrast ratios are those published, and never rounded up', () => {
  for (const [one, other, expected] of KNOWN) {
    assert.equal(shown(ratio(one, other)), expected, `${one} on ${other}`);
    assert.equal(ratio(one, other), ratio(other, one));
  }
});

test('colours are read as people write them', () => {
  const same = ['#1d5b43', ' #1D5B43 ', '1d5b43', 'rgb(29, 91, 67)', 'rgb(29 91 67)', 'RGB(29 91 67 / 1)', 'rgba(29, 91, 67, 100%)'];
  for (const text of same) assert.equal(parse(text), '#1d5b43', text);
  assert.equal(parse('#abc'), '#aabbcc');
  assert.equal(parse('hsl(214 100% 24%)'), '#00357a');
  assert.equal(parse('hsl(574deg, 100%, 24%)'), '#00357a', 'an angle beyond the circle');
  assert.equal(parse('rgb(300, -5, 0)'), '#ff0000', 'beyond what there is');
  assert.equal(parse('hsl(120 100% 50%)'), '#00ff00');
});

test('what is no opaque colour is refused', () => {
  const bad = ['', '#', '#12', '#12345', '#1234567', '#gggggg', 'red;}', 'rgb(1,2)', 'rgb(1,2,3,0.5)', 'rgb(a,b,c)', 'hsl(1,2)', 'transparent',
    '"><script>', 'url(x)', 'var(--x)', 'rgb(1e999,0,0)', 'rgb(,,)', '#fff}*{color:red', 'expression(1)', null, undefined, 'rgb((1,2,3))', '\u0000', '🙂'];
  for (const text of bad) assert.equal(parse(text), undefined, String(text));
});

test('the suggestion passes, and a colour that passes is left as it is', () => {
  let seed = 7;
  const random = () => { seed = (seed * 48271) % 2147483647; return seed; };
  for (let i = 0; i < 300; i += 1) {
    const [colour, ground] = [random(), random()].map((number) => `#${(number % 0x1000000).toString(16).padStart(6, '0')}`);
    const enough = (one) => ratio(one, ground) >= 4.5;
    const taken = nearest(colour, enough);
    assert.match(taken, /^#[0-9a-f]{6}$/, 'black or white is enough on any ground');
    assert.ok(enough(taken), `${taken} on ${ground}`);
    if (enough(colour)) assert.equal(taken, colour);
  }
});

test('the suggestion is near: a grey that only just fails becomes the next one that does not', () => {
  assert.equal(nearest('#777777', (one) => ratio(one, '#ffffff') >= 4.5), '#767676');
  assert.equal(nearest('#808080', () => false), undefined, 'nothing passes');
});
