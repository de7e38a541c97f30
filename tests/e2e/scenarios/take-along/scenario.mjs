import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TABS } from '../../facts.mjs';
import { emulate, sheets } from '../../chromium.mjs';

const STRICT = "default-src 'none'; script-src {{origin}} 'wasm-unsafe-eval'; connect-src {{origin}}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const NAME = 'sote-national-costs-2020-fi';
const FILES = [
  [/^Taulukko \(CSV/, `${NAME}.csv`], [/^Data \(CSV/, `${NAME}-data.csv`], [/^Kuva \(SVG/, `${NAME}-euro.svg`], [/^Kuva \(PNG/, `${NAME}-euro.png`],
];

export default {
  title: 'Take along: files, a citation and one sheet of paper, under the strictest policy, fetched on the press only',
  timeout: 120_000,
  async run({ driver, browser, server, widget, assert }) {
    await widget.open(await server.page({ fill: { attributes: 'view="costs"' }, headers: { 'Content-Security-Policy': STRICT } }));
    await widget.press('radio', /^€$/);
    const requests = () => widget.script('return recorded.requests().filter((url) => /keep-/.test(url)).length');
    assert.equal(await requests(), 0, 'nobody pays who takes nothing');

    // what is handed to the browser
    await widget.script(`const make = URL.createObjectURL, drop = URL.revokeObjectURL; window.made = []; window.dropped = []
      URL.createObjectURL = (blob) => { const url = make.call(URL, blob); made.push({ url, blob }); return url }
      URL.revokeObjectURL = (url) => { dropped.push(url); drop.call(URL, url) }
      const timer = window.setTimeout; window.setTimeout = (act, time, ...more) => timer(act, time === 60000 ? 3000 : time, ...more)
      window.clicked = []; const click = HTMLAnchorElement.prototype.click
      HTMLAnchorElement.prototype.click = function () { clicked.push({ name: this.download, url: this.href }); ${browser === 'chromium' ? 'click.call(this)' : ''} }`);
    const folder = await mkdtemp(path.join(tmpdir(), 'sote-'));
    if (browser === 'chromium') await driver.sendDevToolsCommand('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    try {
      const files = {};
      for (const [button, name] of FILES) {
        await widget.press('button', button);
        await widget.until(async () => (await widget.status()).includes(`Tiedosto ${name} on tallennettu.`), async () => `${name}: ${await widget.status()}`);
        const encoded = await driver.executeAsyncScript(`const done = arguments[1], reader = new FileReader()
          const { url } = clicked.find((one) => one.name === arguments[0]) ?? {}
          reader.onload = () => done(reader.result.split(',')[1]); reader.readAsDataURL(made.find((one) => one.url === url).blob)`, name);
        files[name] = Buffer.from(encoded, 'base64');
        if (browser !== 'chromium') continue;
        await widget.until(async () => (await readdir(folder)).includes(name), async () => `${name} is not among ${await readdir(folder)}`);
        await widget.until(async () => (await readFile(path.join(folder, name))).equals(files[name]), `${name} is saved as it was made`);
      }
      assert.equal(await requests(), 1, 'once');
      if (process.env.SOTE_KEEP) {
        const { writeFile } = await import('node:fs/promises');
        for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(process.env.SOTE_KEEP, `${browser}-${name}`), bytes);
      }
      const [sheet, data, svg] = FILES.map(([, name]) => files[name].toString());
      assert.deepEqual([...files[`${NAME}.csv`].subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a spreadsheet is told the letters');
      const link = await widget.url();
      assert.ok(link.endsWith('#sote/costs?unit=euro'));
      const lines = sheet.split('\r\n');
      assert.ok(lines.includes(`Linkki;${link}`), sheet);
      assert.ok(lines.some((line) => line.startsWith('Perusterveydenhuolto;18;3600;650;laskettu: 100 − 38 − 37 − 7;')), sheet);
      assert.match(data, /^dataset,region,year,item,unit,multiplier,value,/);
      assert.match(data, /\r\nnational,FI,2020,primary-care,EUR,1000000,3600,about,derived,/);
      assert.match(svg, /7\u00a0600\u00a0milj\./);
      const shown = await driver.executeAsyncScript(`const done = arguments[0]
        createImageBitmap(made.at(-1).blob).then((bitmap) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height }), pen = canvas.getContext('2d', { willReadFrequently: true })
          pen.drawImage(bitmap, 0, 0)
          const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height)
          done({ width: bitmap.width, corner: [...data.slice(0, 3)].join(), colours: new Set(data.filter((_, at) => at % 4 === 0)).size })
        }, (error) => done(String(error)))`);
      assert.equal(shown.width, 1600, JSON.stringify(shown));
      assert.equal(shown.corner, '255,255,255', 'on white');
      assert.ok(shown.colours > 10, 'something is drawn');
      await widget.until(async () => widget.script('return made.every(({ url }) => dropped.includes(url))'), 'what was saved is held no longer');
    } finally {
      await rm(folder, { recursive: true, force: true });
      if (browser === 'chromium') await driver.sendDevToolsCommand('Browser.setDownloadBehavior', { behavior: 'default' });
    }

    await citations({ browser, widget, assert });
    await widget.clean();
    await failures({ server, widget, assert });
    if (browser === 'chromium') await paper({ driver, server, widget, assert });
  },
};

async function citations({ widget, assert }) {
  const put = (how) => widget.script(`Object.defineProperty(navigator, 'clipboard', { configurable: true, value: ${how} })`);
  const whole = async () => `. ${await widget.url()}`;
  await put('{ writeText: async (text) => { window.copied = text } }');
  await widget.press('button', 'Kopioi viite');
  await widget.until(async () => (await widget.status()).includes('Viite on kopioitu.'), 'it is said');
  const copied = await widget.script('return window.copied');
  assert.match(copied, /^Sosiaali- ja terveydenhuollon kustannukset tehtävittäin vuonna 2020\. Lähde: Terveyden ja hyvinvoinnin laitos \(THL\), .*\. Haettu \d+\.\d+\.\d{4}\. /);
  assert.ok(copied.endsWith(await whole()), copied);

  // refused, or none at all
  for (const how of ['{ writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) }', 'undefined']) {
    await put(how);
    await widget.press('button', 'Kopioi viite');
    const said = /Teksti on valittuna kentässä/;
    await widget.until(async () => said.test(await widget.status()), 'it is said that it is not copied');
    await widget.until(async () => said.test((await widget.focused())?.name ?? ''), async () => `the field has the focus, not ${JSON.stringify(await widget.focused())}`);
    const field = await widget.find('textbox', said);
    assert.deepEqual(await widget.script('const [one] = arguments; return [one.readOnly, one.value.slice(one.selectionStart, one.selectionEnd)]', field), [true, copied]);
    await widget.press('radio', /^%$/);
    await widget.gone('textbox', said);
    await widget.press('radio', /^€$/);
  }
}

/** What makes files does not come: a sentence, and the next press tries again. */
async function failures({ server, widget, assert }) {
  server.mend(); // nothing of before is in the cache
  await widget.open(await server.page({ fill: { attributes: 'view="costs"' } }));
  const mend = server.fault(/\/keep-/, () => ({ status: 404, body: 'gone' }));
  await widget.press('button', /^Kuva \(SVG/);
  await widget.until(async () => (await widget.status()).includes('Tiedostoa ei voitu tallentaa. Yritä uudelleen.'), 'it is said');
  mend();
  await widget.script('HTMLAnchorElement.prototype.click = function () { window.clicked = this.download }');
  await widget.press('button', /^Kuva \(SVG/);
  await widget.until(async () => (await widget.status()).includes('on tallennettu'), async () => widget.status());
  assert.equal(await widget.script('return window.clicked'), `${NAME}.svg`);
  await widget.clean({ network: true });
}

/** One sheet: what is known of the figures, and none of the controls. */
async function paper({ driver, server, widget, assert }) {
  for (const theme of ['light', 'dark']) {
    await widget.open(await server.page({ fill: { attributes: `view="costs" theme="${theme}"` } }));
    await widget.press('button', /^Perusterveydenhuolto/); // opened on the screen, told once on paper
    await widget.script('window.print = () => { window.printed = true }');
    await widget.press('button', 'Tulosta');
    await widget.until(() => widget.script('return window.printed'), 'the dialogue is asked for');
    await emulate(driver, { media: 'print' });
    const text = await widget.text(await widget.host());
    for (const words of [/Mitä osuuksiin kuuluu/, /38 %/, /100 − 38 − 37 − 7/, /neuvolakäynnit/, /Lähde: Tilastokeskus/, /Haettu: \d+\.\d+\.\d{4}/, /Linkki: http.*#sote\/costs/]) {
      assert.match(text.replaceAll('\u00a0', ' '), words);
    }
    const bars = await widget.script('return finder.find(document.querySelector("sote-explorer"), "button").filter((one) => !one.querySelector("svg")).map(finder.name)');
    assert.deepEqual([bars, await widget.names('tab'), await widget.names('radio')], [[], [], []], 'no controls');
    assert.equal(await sheets(driver), 1, 'one sheet of A4');
    await emulate(driver, {});
    await widget.tab(TABS.fi.costs);
    await widget.clean();
  }
  // with a shift, too: what is moved, and that it is no forecast
  const not = { fi: /laskutoimitus, ei ennuste/, sv: /uträkning, ingen prognos/, en: /arithmetic, not a forecast/ };
  for (const [lang, words] of Object.entries(not)) {
    for (const more of ['', '&unit=per-inhabitant', '&chart=tiles']) {
      await widget.open(`${await server.page({ fill: { attributes: `view="costs" lang="${lang}"` } })}#sote/costs?shift=specialised-care,primary-care,1.5${more}`);
      await widget.find('slider');
      await emulate(driver, { media: 'print' });
      const text = (await widget.text(await widget.host())).replaceAll('\u00a0', ' ');
      for (const said of [words, /37 ?% → 35[.,]5 ?%/, /#sote\/costs\?.*shift=/]) assert.match(text, said, `${lang}${more}`);
      assert.equal(await sheets(driver), 1, `one sheet of A4 with a shift: ${lang}${more}`);
      await emulate(driver, {});
    }
  }
  await widget.clean();
}
