import { fi } from '../../../../src/embed/configurator/words/fi.js';
import { sv } from '../../../../src/embed/configurator/words/sv.js';
import { Configurator } from '../../configurator.mjs';
import { TABS } from '../../facts.mjs';

export default {
  title: 'The configurator: whatever is chosen shows in the page\'s own widget and in the code',
  timeout: 240_000,
  async run({ server, widget, assert }) {
    const page = new Configurator(widget, fi);
    await page.open();
    await page.unfold();
    assert.deepEqual(await page.attributes(), { lang: 'fi' });
    const shows = (name, value) => widget.until(async () => (await page.attributes())[name] === value, async () => `${name} should be ${value}: ${JSON.stringify(await page.attributes())}`);
    const code = async (wanted) => widget.until(async () => (await page.piece('page')).includes(wanted), async () => `the code lacks ${wanted}: ${await page.piece('page')}`);

    // the regions are the dataset's, by name
    const file = JSON.parse(await server.read('v1/integrity.json'));
    const dataset = JSON.parse(await server.read(`v1/${Object.keys(file).find((name) => /^fi-[0-9a-f]+\.json$/.test(name))}`));
    assert.equal(dataset.regions.length, 24);
    assert.deepEqual([...await page.options(fi.region)].sort(), [fi.wholeCountry, ...dataset.regions.map((one) => one.name)].sort());
    await page.choose(fi.region, 'Pirkanmaan hyvinvointialue');
    await shows('region', 'pirkanmaa');
    await code('region="pirkanmaa"');
    await widget.until(async () => /Pirkanmaa/.test(await widget.text(await widget.host())), 'the widget names the region');
    await page.choose(fi.region, fi.wholeCountry);
    await shows('region', undefined);

    await page.choose(fi.lang, 'ruotsi');
    await shows('lang', 'sv');
    await code('<sote-explorer lang="sv">');
    await widget.find('tab', TABS.sv.costs);
    assert.match(await page.piece('page'), /Jourhjälpen/, 'the fallback speaks the widget\'s language');
    await page.choose(fi.lang, fi.sameLang);
    await widget.find('tab', TABS.fi.costs);
    await code('<sote-explorer>');

    // views: one left out, one moved
    await page.press('checkbox', fi.views.list);
    await page.press('checkbox', fi.views.programme);
    await widget.until(async () => (await widget.tabs()).join() === [TABS.fi.services, TABS.fi.costs, TABS.fi.glossary].join(), async () => `tabs: ${await widget.tabs()}`);
    await page.press('button', fi.up(fi.views.glossary));
    await page.press('button', fi.up(fi.views.glossary));
    await page.press('button', fi.up(fi.views.glossary));
    await shows('views', 'services glossary costs');
    assert.equal((await widget.focused()).name, fi.up(fi.views.glossary), 'the focus stays on the button');
    assert.deepEqual(await page.options(fi.view), [fi.views.services, fi.views.glossary, fi.views.costs]);
    await page.press('button', fi.up(fi.views.glossary));
    await page.press('button', fi.up(fi.views.glossary));
    await shows('views', 'glossary services costs');
    await page.choose(fi.view, fi.views.costs);
    await shows('view', 'costs');
    await widget.until(async () => (await widget.selectedTab()) === TABS.fi.costs, 'the first view opens');
    await code('<sote-explorer view="costs" views="glossary services costs">');

    // none at all: it says so, and the last one stays
    for (const name of [fi.views.services, fi.views.glossary, fi.views.costs]) await page.press('checkbox', name);
    await widget.until(() => widget.script('return document.querySelector("#fit-views-error").textContent === arguments[0]', fi.noViews), 'at least one view is needed');
    await shows('views', 'costs');
    assert.deepEqual(await widget.tabs(), [TABS.fi.costs]);
    await page.press('checkbox', fi.views.list);
    await shows('views', 'list');
    await widget.until(() => widget.script('return document.querySelector("#fit-views-error").textContent === ""'), 'the complaint is gone');

    await page.choose(fi.theme, fi.themes.dark);
    await shows('theme', 'dark');
    await page.choose(fi.routing, fi.routings.none);
    await shows('routing', 'none');
    await page.choose(fi.loading, fi.loadings.eager);
    await shows('loading', 'eager');
    await page.choose(fi.level, '4');
    await shows('heading-level', '4');
    await code('<sote-explorer views="list" theme="dark" routing="none" loading="eager" heading-level="4">');

    await page.press('button', fi.reset);
    await widget.until(async () => JSON.stringify(await page.attributes()) === '{"lang":"fi"}', 'everything is at its default');
    assert.deepEqual(await widget.tabs(), Object.values(TABS.fi));
    assert.equal(await widget.script('return document.querySelectorAll("#sovita [data-view]:checked").length'), 5);

    // addresses
    await page.write(fi.host, 'https://host.example/sote/v1');
    await code('<script src="https://host.example/sote/v1/sote-explorer.js"');
    assert.match(await page.piece('policy-quick'), /^script-src https:\/\/host\.example 'wasm-unsafe-eval'; connect-src https:\/\/host\.example$/);
    assert.equal(await page.piece('policy-strict'), 'script-src https://host.example; connect-src https://host.example');
    await page.write(fi.src, 'https://data.example/aineisto/');
    await code('src="https://data.example/aineisto/"');
    assert.match(await page.piece('policy-quick'), /connect-src https:\/\/host\.example https:\/\/data\.example$/);
    assert.equal((await page.attributes()).src, undefined, 'this page asks nobody else');
    await page.find('textbox', fi.regionId);
    await page.write(fi.regionId, 'oma "alue"');
    await code('region="oma &quot;alue&quot;"');
    const before = await page.piece('page');
    for (const bad of ['javascript:alert(1)', 'https://user@host.example/', '"><script>']) {
      await page.write(fi.host, bad);
      await widget.until(async () => (await widget.text(await page.main())).includes(fi.noAddress), `${bad} is refused in words`);
      assert.equal(await page.piece('page'), before, `${bad} changes nothing`);
    }
    await page.press('button', fi.reset);

    // a dataset of this very host is shown
    await page.press('checkbox', fi.pinned);
    await widget.until(async () => !/integrity/.test(await page.piece('page')), 'without the pin');
    assert.match(await page.piece('page'), /crossorigin="anonymous"/);

    // the page in other languages keeps the choices
    await page.choose(fi.region, 'Kainuun hyvinvointialue');
    await widget.press('button', 'På svenska', await widget.script('return document.body'));
    page.words = sv;
    await widget.find('tab', TABS.sv.costs);
    await widget.until(async () => (await page.chosen(sv.region)) === 'Kajanalands välfärdsområde', async () => `the region in Swedish: ${await page.chosen(sv.region)}`);
    assert.equal(await widget.script('return document.documentElement.lang'), 'sv');
    assert.equal(await widget.script('return document.title'), sv.site.title);
    assert.match(await page.piece('page'), /<sote-explorer region="kainuu">/);
    await widget.clean();
  },
};
