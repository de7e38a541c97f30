import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from '../../src/embed/configurator/colour.js';
import { fallback } from '../../src/embed/configurator/fallback.js';
import { policy } from '../../src/embed/configurator/policy.js';
import { PLATFORMS, defaults } from '../../src/embed/configurator/settings.js';
import { pieces } from '../../src/embed/configurator/snippet.js';
import { statement } from '../../src/embed/configurator/statement.js';
import { looks, properties } from '../../src/embed/configurator/style.js';
import { tokens } from '../../src/embed/configurator/tokens.js';

const HASH = `sha384-${'A'.repeat(64)}`;
const usual = tokens(await readFile(new URL('../../styles/tokens.css', import.meta.url), 'utf8'), parse);
const chosen = (more) => ({ ...defaults(), host: 'https://host.example/v1/', ...more });
const code = (settings, integrity = HASH) => pieces(settings, integrity, 'fi').map((one) => one.code);

test('the snippet is the script, pinned, and the element with what is chosen', () => {
  const [page] = code(chosen({ lang: 'sv', region: 'pirkanmaa', fallback: 'Soita 112.' }));
  assert.equal(page, `<script src="https://host.example/v1/sote-explorer.js" integrity="${HASH}" crossorigin="anonymous" async></script>
<sote-explorer lang="sv" region="pirkanmaa">
  <p>Soita <a href="tel:112">112</a>.</p>
</sote-explorer>`);
  const [tag] = code(chosen({ platform: 'tag', lang: 'sv', fallback: '', views: ['costs'], pinned: false }));
  assert.equal(tag, '<script src="https://host.example/v1/sote-explorer.js" crossorigin="anonymous" data-lang="sv" data-views="costs" async></script>');
  assert.doesNotMatch(code(chosen({}), '')[0], /integrity/, 'a hash that is not known is not made up');
});

test('only the two numbers become links, wherever they stand', () => {
  const links = (text) => fallback(chosen({ fallback: text }), 'fi').join('').match(/tel:\d+/g) ?? [];
  assert.deepEqual(links('Soita 112 tai 116 117, 116117.'), ['tel:112', 'tel:116117', 'tel:116117']);
  assert.deepEqual(links('1124, 3112, 050 112 4567, 116 1170'), []);
  assert.deepEqual(links('<a href="tel:112">'), ['tel:112']);
});

test('every way of making pages has its pieces, and template languages find no mark of theirs in a text', () => {
  const settings = chosen({ fallback: '{{ 7 * 7 }} ${x} {x} @if [#if x] `y` \\', region: 'a{b}"c', src: '/x/' });
  for (const platform of PLATFORMS) {
    const [first, ...rest] = code({ ...settings, platform });
    assert.ok(first.includes('sote-explorer'), platform);
    const all = [first, ...rest].join('\n');
    assert.ok(all.includes('https://host.example/v1/sote-explorer.js'), platform);
    assert.ok(all.includes(HASH), platform);
  }
  assert.doesNotMatch(code({ ...settings, platform: 'svelte' })[0], /[{}]/);
  assert.doesNotMatch(code({ ...settings, platform: 'liferay' })[0], /[${}[\]]/);
  assert.match(code({ ...settings, platform: 'vue' })[0], /<sote-explorer [^>]*v-pre>/);
  const template = code({ ...settings, platform: 'angular' })[0].split('`')[1];
  assert.doesNotMatch(template, /[{}@$\\]/);
});

test('the React component has its texts as strings', () => {
  const [component] = code(chosen({ platform: 'react', fallback: 'A {b} <c> & "d" 112' }));
  assert.ok(component.includes('<p>{"A {b} <c> & \\"d\\" "}<a href={"tel:112"}>{"112"}</a></p>'), component);
});

test('the policy names the hosts there are, and no more', () => {
  assert.equal(policy(chosen({}), true), "script-src https://host.example 'wasm-unsafe-eval'; connect-src https://host.example");
  assert.equal(policy(chosen({}), false), 'script-src https://host.example; connect-src https://host.example');
  assert.equal(policy({ host: '/v1/', src: 'https://data.example/x/' }, true), "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' https://data.example");
  assert.equal(policy(chosen({ src: 'https://host.example/data/' }), false), 'script-src https://host.example; connect-src https://host.example');
});

test('the style sheet has what is chosen, for both schemes where both are seen', () => {
  assert.equal(looks(chosen({}), usual), '');
  const settings = chosen({ radius: '0' });
  settings.colours.accent = { light: '#1d5b43', dark: '' };
  assert.equal(looks(settings, usual), `sote-explorer {
  --sote-accent: #1d5b43;
  --sote-radius: 0;
}

@supports (color: light-dark(#000, #fff)) {
  sote-explorer {
    --sote-accent: light-dark(#1d5b43, ${usual.dark.accent});
  }
}`);
  assert.deepEqual(properties(settings, usual)[0], ['--sote-accent', `light-dark(#1d5b43, ${usual.dark.accent})`]);
  assert.equal(looks({ ...settings, theme: 'light' }, usual), 'sote-explorer {\n  --sote-accent: #1d5b43;\n  --sote-radius: 0;\n}');
  assert.equal(looks({ ...settings, theme: 'dark', radius: '' }, usual), '', 'a colour for the light is not seen in the dark');
});

test('the statement says what is not known, and what the site has changed', () => {
  for (const lang of ['fi', 'sv', 'en']) {
    const plain = statement(lang, { version: '1.2.3', ownData: false, ownLooks: false, places: [] });
    assert.match(plain, /sote-explorer 1\.2\.3/);
    assert.match(plain, /WCAG 2\.2/);
    assert.match(plain, /ruudunlukuohjelmilla|skärmläsare|screen readers/);
    const changed = statement(lang, { ownData: true, ownLooks: true, places: ['1.50:1'] });
    assert.equal(changed.split('\n– ').length, plain.split('\n– ').length + 3);
    assert.ok(changed.includes('1.50:1'));
  }
});
