import { en } from '../../../../src/embed/configurator/words/en.js';
import { Configurator } from '../../configurator.mjs';

export default {
  title: 'The configurator: a colour with too little contrast is told in words, and mended with one button',
  timeout: 240_000,
  async run({ widget, assert }) {
    const page = new Configurator(widget, en);
    await page.open('?ui=en');
    await page.unfold();
    const verdict = () => widget.script('return document.querySelector(".verdict").textContent');
    const told = (id) => widget.script('return document.querySelector(`[data-finding="${arguments[0]}"]`)?.textContent ?? null', id);
    const field = (name, scheme) => `${en.colourNames[name]}, ${en.schemes[scheme]}`;
    assert.equal(await verdict(), en.contrastFine);
    assert.equal(await page.piece('looks'), null, 'no styles are needed');

    // white on yellow: 1.07 to 1.5, whichever calculator one asks
    await page.write(field('accent', 'light'), '#ffd700');
    await widget.until(async () => (await verdict()) === en.contrastPoor(2), async () => `the verdict is ${await verdict()}`);
    assert.match(await told('accent-light'), /1\.1\d:1.*4\.5:1/, 'against words the search has marked');
    assert.match(await told('on-accent-light'), /1\.40:1.*4\.5:1/, 'white on gold');
    assert.equal(await page.property('--sote-accent'), 'light-dark(#ffd700, #9cc6ff)');
    assert.match(await page.piece('statement'), /1\.40:1/, 'the statement does not hide it');

    await page.press('button', /^Take: Accent #/);
    await widget.until(async () => (await verdict()).endsWith(en.contrastFine), async () => `the verdict is ${await verdict()}`);
    const taken = await page.written(field('accent', 'light'));
    assert.match(taken, /^#[0-9a-f]{6}$/);
    assert.ok(contrast(taken, '#ffffff') >= 4.5, `${taken} on white`);
    assert.ok(contrast(taken, '#ffecb0') >= 4.5, `${taken} in a marked word`);
    assert.equal((await widget.focused()).name, en.contrast, 'the focus does not fall from the button that is gone');
    assert.match(await page.piece('looks'), new RegExp(`--sote-accent: ${taken};`));

    // what is no colour is refused in words, and the last one stays
    for (const bad of ['red;}', '#12', 'rgba(0,0,0,.5)', '</style>', 'url(https://evil.example/)', 'var(--x)']) {
      await page.write(field('accent', 'light'), bad);
      await widget.until(async () => (await widget.text(await page.main())).includes(en.noColour), `${bad} is refused in words`);
      assert.equal(await page.property('--sote-accent'), `light-dark(${taken}, #9cc6ff)`, bad);
      assert.equal(await widget.script('return arguments[0].getAttribute("aria-invalid")', await page.find('textbox', field('accent', 'light'))), 'true');
    }
    await page.write(field('accent', 'light'), 'hsl(157, 52%, 24%)');
    await widget.until(async () => (await page.property('--sote-accent')) === 'light-dark(#1d5d45, #9cc6ff)', async () => `the accent is ${await page.property('--sote-accent')}`);

    // one theme only: the other one is not asked for, nor judged
    await page.write(field('accent', 'dark'), '#333333');
    await widget.until(async () => /accent|Accent/.test(await told('accent-dark') ?? ''), 'dark grey on dark is told');
    await page.choose(en.theme, en.themes.light);
    await widget.until(async () => (await verdict()) === en.contrastFine, 'only the light theme counts');
    assert.equal(await page.property('--sote-accent'), '#1d5d45');
    assert.equal((await widget.all('textbox', field('accent', 'dark'), await page.main())).length, 0);
    await page.choose(en.theme, en.themes.auto);

    // a ground nothing can stand on changes itself
    await page.press('button', en.reset);
    await page.write(field('surface', 'light'), '#808080');
    await widget.until(async () => (await told('own-light')) !== null, 'the widget\'s own marks are told');
    await page.press('button', /^Take: Background #/);
    await widget.until(async () => (await told('own-light')) === null, 'mended');

    // ready-made ones, and back
    await page.choose(en.theme, en.themes.light);
    for (const [id, accent] of [['helsinki', '#0000bf'], ['suomifi', '#235a9a']]) {
      await page.press('button', en.presetNames[id]);
      await widget.until(async () => (await page.written(field('accent', 'light'))) === accent, `${id} is taken`);
      assert.equal(await verdict(), en.contrastFine);
      const seen = () => widget.script('return getComputedStyle(finder.find(document.querySelector("sote-explorer"), "tab")[0]).backgroundColor');
      const rgb = `rgb(${[1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16)).join(', ')})`;
      await widget.until(async () => (await seen()) === rgb, async () => `${id} should show in the widget as ${rgb}: ${await seen()}`);
    }
    await page.press('button', en.presetNames.neutral);
    await widget.until(async () => (await page.piece('looks')) === null, 'neutral is without styles');
    assert.equal(await page.property('--sote-accent'), '');

    // the picker does the same as the field
    await widget.script(`const one = document.querySelector('[data-picker="text-light"]'); one.value = '#003300'; one.dispatchEvent(new Event('input', { bubbles: true }))`);
    assert.equal(await page.written(field('text', 'light')), '#003300');
    await page.write(en.font, 'Georgia, serif');
    await page.write(en.radius, '0');
    await page.write(en.size, '18px');
    assert.deepEqual(await Promise.all(['--sote-font', '--sote-radius', '--sote-font-size'].map((name) => page.property(name))), ['"Georgia", serif', '0', '18px']);
    for (const [label, bad] of [[en.font, 'x;} body {display:none'], [en.radius, 'calc(1px)'], [en.size, '2px']]) {
      await page.write(label, bad);
      await widget.until(async () => (await widget.text(await page.main())).includes(en.notUsable), `${bad} is refused`);
    }
    assert.match(await page.piece('looks'), /--sote-font: "Georgia", serif;\n {2}--sote-font-size: 18px;/);
    await widget.clean();
  },
};

/** WCAG's formula once more, so that the page is not judged by itself. */
function contrast(one, other) {
  const light = (hex) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const share = parseInt(hex.slice(1 + at * 2, 3 + at * 2), 16) / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
