import { readFile } from 'node:fs/promises';
import { Key } from '../../widget.mjs';

const FUNCTION = 'Erikoissairaanhoito';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export default {
  title: 'Cost tables compared: bars by size, regions set apart by keyboard, table equals chart, the link restores it, files to take along',
  timeout: 150_000,
  async run({ server, widget, assert }) {
    const expected = await invented();
    const page = await server.page({ file: 'page.html', fill: { attributes: `src="${server.widget}/sample/dataset.json" view="costs" region="pirkanmaa"` } });
    await widget.open(page);
    await widget.heading('Vertaa alueita ja vuosia');
    await widget.says(/Keksitty esimerkki, ei oikeita lukuja/);

    // all that have a figure, the largest first, as the files say
    const year = (wanted) => expected.regions.map((region) => [region, expected.each(region, FUNCTION, wanted)]).filter(([, value]) => value !== undefined).sort((one, other) => other[1] - one[1]);
    await bars(widget, assert, year('2024'));
    await widget.says(/Luku puuttuu: Ahvenanmaa \(\.\.\)/);
    const country = expected.each('Koko maa', FUNCTION, '2024');
    const own = expected.each('Pirkanmaa', FUNCTION, '2024');
    const per = (100 * (own - country) / country).toFixed(1).replace('.', ',');
    await widget.says(new RegExp(`Pirkanmaa: ${spaced(own)} €/asukas, ${spaced(own - country)} €/asukas enemmän kuin koko maassa \\(\\+${per} %\\)`.replaceAll(' ', '\\s')));
    await widget.says(/Koko maa, Pirkanmaa: vuosia 2019 ja 2024 ei voi verrata, koska laskutapa muuttui vuonna 2023/);
    assert.deepEqual(await pressed(widget), ['Pirkanmaa'], 'the page’s own region is set apart');

    // the table has what the bars have, and the country first
    const rows = await table(widget, /^Erikoissairaanhoito: alueet vuonna 2024/);
    assert.equal(rows[0][0], 'Koko maa');
    assert.deepEqual(rows.slice(1, -1).map(([name, value]) => [name, number(value)]), year('2024'));
    assert.match(rows.at(-1)[1], /ei tietoa/);

    // by keyboard alone, and the focus stays
    const steps = await widget.script('return history.length');
    await widget.ask('button', /^Lappi /, 'one.focus()');
    await widget.keys(Key.SPACE);
    await widget.until(async () => (await pressed(widget)).includes('Lappi'), 'Lappi is not set apart');
    assert.match((await widget.focused()).name, /^Lappi /);
    await choose(widget, /^Vuosi/, '2021');
    await bars(widget, assert, year('2021'));
    await widget.says(/Luku puuttuu: Kainuu \(\.\.\)/);
    const years = await table(widget, /^Erikoissairaanhoito: vuodet/);
    assert.deepEqual(years.map(([name]) => name), expected.years);
    for (const [at, name] of ['Koko maa', 'Pirkanmaa', 'Lappi'].entries()) {
      assert.deepEqual(years.map((row) => number(row[at + 1])), expected.years.map((one) => expected.each(name, FUNCTION, one)), name);
    }
    const functions = await table(widget, /^Kaikki tehtävät: Pirkanmaa/);
    assert.deepEqual(functions.map(([name, ...values]) => [name, values.map(number)]),
      expected.functions.map((name) => [name, expected.years.map((one) => expected.each('Pirkanmaa', name, one))]));

    // as the source has it: sums, and no level among them
    await widget.press('radio', /^kuten lähteessä/);
    await widget.says(/Koko maa yhteensä/);
    const sums = expected.regions.map((region) => [region, expected.sum(region, FUNCTION, '2021')]).filter(([, value]) => value !== undefined).sort((one, other) => other[1] - one[1]);
    await bars(widget, assert, sums);

    // the link restores it, and none of it was a step
    const wanted = '#sote/costs?year=2021&compare=pirkanmaa,lappi&per=source';
    await widget.until(async () => (await widget.fragment()) === wanted, async () => `${await widget.fragment()} is not ${wanted}`);
    assert.equal(await widget.script('return history.length'), steps);
    const seen = await widget.state();
    await widget.open(`${page}${wanted}`);
    await bars(widget, assert, sums);
    assert.deepEqual(await pressed(widget), ['Pirkanmaa', 'Lappi'].filter(Boolean).sort((one, other) => sums.findIndex(([name]) => name === one) - sums.findIndex(([name]) => name === other)));
    assert.deepEqual((await widget.state()).words, seen.words);
    await widget.tab('Palvelut');
    await widget.script('history.back()');
    await widget.heading('Vertaa alueita ja vuosia');
    await bars(widget, assert, sums);

    await takenAlong(widget, assert, expected, sums);

    // light and dark, in all languages
    const found = [];
    for (const lang of ['fi', 'sv', 'en']) {
      await widget.script('document.querySelector("sote-explorer").setAttribute("lang", arguments[0])', lang);
      await widget.heading({ fi: 'Vertaa alueita ja vuosia', sv: 'Jämför områden och år', en: 'Compare regions and years' }[lang]);
      await widget.find('combobox', { fi: /^Vuosi/, sv: /^År/, en: /^Year/ }[lang]);
      for (const theme of ['light', 'dark']) {
        await widget.script('document.querySelector("sote-explorer").setAttribute("theme", arguments[0])', theme);
        await widget.settled();
        found.push(...await axe(widget, `${lang} ${theme}`));
      }
    }
    assert.deepEqual(found, []);
    await widget.clean();

    // what does not come is said, and asked for again
    // by another address: the tables are in the browser's cache by now
    server.mend();
    const mend = server.fault(/\/costs-fi-/, { status: 404 });
    await widget.open(await server.page({ file: 'page.html', fill: { attributes: `src="${server.widget}/sample/dataset.json" view="costs"` } }));
    await widget.heading('Vertaa alueita ja vuosia');
    await widget.find('button', 'Yritä uudelleen');
    await widget.says(/Mihin rahat menivät/);
    mend();
    await widget.press('button', 'Yritä uudelleen');
    await widget.find('combobox', /^Tehtävä/);
    await widget.clean({ network: true, notes: [/sote-explorer: /] });
  },
};

/** By keyboard: four files that say what the screen says, fetched from nobody. */
async function takenAlong(widget, assert, expected, sums) {
  await widget.script(`const make = URL.createObjectURL; window.made = []; window.clicked = [];
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); made.push({ url, blob }); return url };
    HTMLAnchorElement.prototype.click = function () { clicked.push({ name: this.download, url: this.href }) }`);
  const name = 'sote-invented-national-compare-invented-costs-specialised-care';
  const files = [[/^Vertailun taulukko/, `${name}-fi.csv`], [/^Vertailun data/, `${name}-fi-data.csv`], [/^Vertailun kuva \(SVG/, `${name}-2021-fi.svg`], [/^Vertailun kuva \(PNG/, `${name}-2021-fi.png`]];
  const taken = [];
  for (const [button, file] of files) {
    await widget.ask('button', button, 'one.focus()');
    await widget.keys(Key.ENTER);
    await widget.until(async () => (await widget.status()).includes(`Tiedosto ${file} on tallennettu.`), async () => `${file}: ${await widget.status()}`);
    assert.match((await widget.focused()).name, button, 'the focus stays');
    taken.push(await widget.driver.executeAsyncScript(`const done = arguments[1], { url } = clicked.find((one) => one.name === arguments[0]) ?? {};
      const { blob } = made.find((one) => one.url === url); blob.text().then((text) => done({ text, type: blob.type, size: blob.size }))`, file));
  }
  const [sheet, data, svg, png] = taken;
  // text() leaves the byte order mark out
  const lines = sheet.text.replace('\ufeff', '').split('\r\n');
  assert.deepEqual(lines.slice(0, 2), ['Keksittyjä lukuja, ei oikeita', 'Erikoissairaanhoito: kaikki alueet ja vuodet']);
  assert.ok(lines.includes(`Linkki;${await widget.url()}`), sheet.text);
  const rows = lines.slice(lines.findIndex((line) => line.startsWith('Alue;')) + 1).filter(Boolean).map((line) => line.split(';'));
  assert.deepEqual(rows.map(([area]) => area).sort(), ['Koko maa', ...expected.regions].sort());
  for (const [area, ...cells] of rows) {
    assert.deepEqual(cells.slice(0, -1).map((cell) => (cell ? Number(cell) : undefined)), expected.years.map((year) => expected.sum(area, FUNCTION, year)), area);
  }
  assert.match(data.text, /^dataset,table,region,year,item,unit,multiplier,value,/);
  assert.ok(data.text.includes(`,pirkanmaa,2021,specialised-care,EUR,1000,${expected.sum('Pirkanmaa', FUNCTION, '2021')},exact,invented,`), data.text);
  for (const [area] of sums) assert.ok(svg.text.includes(`>${area}<`), area);
  assert.match(svg.text, /<text[^>]*>Keksittyjä lukuja, ei oikeita<[\s\S]*<text[^>]*>Erikoissairaanhoito/, 'the band stands above the title');
  assert.deepEqual([svg.type, png.type], ['image/svg+xml', 'image/png']);
  assert.ok(png.size > 10_000, `${png.size} bytes`);
}

/** The invented files, read without the program: what they say, and what it is for each inhabitant. */
async function invented() {
  const read = async (file) => (await readFile(new URL(`../../../../data/sample/${file}`, import.meta.url), 'utf8')).split('\n').slice(2).map((line) => line.split(';')).filter((cells) => cells.length > 2);
  const [head, ...rows] = await read('keksityt-menot.csv');
  const [, ...people] = await read('keksitty-vaesto.csv');
  const years = head.slice(2).map((year) => year.slice(0, 4));
  const plain = (cell) => (/^\d/.test(cell ?? '') ? Number(cell.replaceAll(' ', '')) : undefined);
  const sum = (region, name, year) => plain(rows.find((row) => row[0] === region && row[1] === name)[years.indexOf(year) + 2]);
  const each = (region, name, year) => {
    const [euros, inhabitants] = [sum(region, name, year), plain(people.find((row) => row[0] === region)[years.indexOf(year) + 1])];
    return euros === undefined ? undefined : Math.round(euros * 1000 / inhabitants);
  };
  return { years, sum, each, functions: [...new Set(rows.map((row) => row[1]))], regions: [...new Set(rows.map((row) => row[0]))].filter((name) => name !== 'Koko maa') };
}

const spaced = (figure) => Math.abs(figure).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
const number = (text) => (/\d/.test(text) ? Number(text.replace(/[\s*]/g, '').replace('−', '-').replace(',', '.')) : undefined);

/** The bars are these regions with these figures; of equal ones either may come first. */
async function bars(widget, assert, wanted) {
  const read = () => widget.script(`return finder.find(document.querySelector("sote-explorer"), "button").filter((one) => one.hasAttribute("aria-pressed") && one.closest("li")?.querySelector("svg"))
    .map((one) => [...one.querySelectorAll("span")].map((part) => part.textContent))`);
  const is = (rows) => JSON.stringify(rows.map(([, value]) => value)) === JSON.stringify(wanted.map(([, value]) => value));
  let rows;
  await widget.until(async () => { rows = (await read()).map(([name, value]) => [name, number(value)]); return is(rows); }, () => `${JSON.stringify(rows)} are not ${JSON.stringify(wanted)}`);
  const sorted = (all) => all.map(([name, value]) => `${name} ${value}`).sort();
  assert.deepEqual(sorted(rows), sorted(wanted));
}

function pressed(widget) {
  return widget.script(`return finder.find(document.querySelector("sote-explorer"), "button").filter((one) => one.getAttribute("aria-pressed") === "true" && one.closest("li")?.querySelector("svg"))
    .map((one) => one.querySelector("span").textContent)`);
}

async function table(widget, caption) {
  return widget.script('return finder.find(arguments[0], "rowheader").map((head) => [finder.name(head), ...finder.find(head.closest("tr"), "cell").map(finder.name)])', await widget.table(caption));
}

/** Chooses in a list as a visitor with a keyboard: the list tells that it has changed. */
async function choose(widget, name, value) {
  await widget.script(`const [list, value] = arguments;
    list.focus(); list.value = value; list.dispatchEvent(new Event("change", { bubbles: true, composed: true }));`, await widget.find('combobox', name), value);
}

async function axe(widget, state) {
  const found = await widget.driver.executeAsyncScript(`const done = arguments[1];
    document.querySelector("sote-explorer").shadowRoot.getAnimations().forEach((one) => one.finish());
    axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then((result) => done(result.violations.flatMap((one) =>
      one.nodes.slice(0, 3).map((node) => one.id + ': ' + node.target.flat().at(-1) + ' ' + (node.any[0]?.message ?? one.help)))), (failure) => done(['axe failed: ' + failure]));`, RULES);
  return found.map((one) => `${state}: ${one}`);
}
