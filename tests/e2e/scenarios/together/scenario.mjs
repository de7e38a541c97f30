import { SEARCH, TABS } from '../../facts.mjs';
import { otherRelease } from '../../release.mjs';

const PARTS = '../../pages/parts.html';

export default {
  title: 'Several widgets, several tags, several releases on one page: each does its own work, none does it twice',
  timeout: 300_000,
  async run({ server, widget, assert }) {
    const tag = (folder, data = '') => `<script src="${folder}/sote-explorer.js" ${data}></script>`;
    const page = (head, body) => server.page({ file: PARTS, fill: { head, body } });
    const fetched = (kind) => widget.script('return recorded.requests().filter((one) => new URL(one).pathname.match(arguments[0])).map((one) => new URL(one).pathname)', kind);
    const versions = async () => (await widget.events('sote-ready')).map(({ detail }) => detail.version);

    // three languages, and one of them changed while people use the others
    await widget.open(await page(tag(`${server.widget}/v1`), ['fi', 'sv', 'en'].map((lang) => `<section><sote-explorer lang="${lang}" loading="eager"></sote-explorer></section>`).join('')), { ready: false });
    await widget.ready(3);
    const [fi, sv, en] = [0, 1, 2].map((at) => widget.nth(at));
    await sv.search('tand');
    await en.tab(TABS.en.costs);
    await widget.script('document.querySelectorAll("sote-explorer")[1].lang = "en"');
    await sv.find('searchbox', SEARCH.en);
    assert.equal(await sv.query(), 'tand', 'what was typed is kept');
    assert.deepEqual([await fi.tabs(), await sv.tabs(), await en.tabs()].map(([first]) => first), [TABS.fi.services, TABS.en.services, TABS.en.services]);
    assert.equal(await en.selectedTab(), TABS.en.costs);
    assert.equal(await fi.query(), '', 'a letter typed into one is in no other');
    assert.equal((await fetched('widget-.*\\.wasm$')).length, 1, 'one program for all');
    await widget.clean();

    // the same release under two URLs: two tags, two elements, one program
    const alias = server.widgetOrigin.replace('127.0.0.1', 'localhost');
    const twice = ['', alias].map((origin, at) => tag(`${server.widget.replace(server.widgetOrigin, origin || server.widgetOrigin)}/v1`, `data-target="#at-${at}" data-lang="${['fi', 'sv'][at]}" data-loading="eager"`));
    await widget.open(await page('', `<section id="at-0"></section><section id="at-1"></section>${twice.join('')}`), { ready: false });
    await widget.ready(2);
    assert.equal((await fetched('widget-.*\\.wasm$')).length, 1);
    assert.deepEqual([await widget.nth(0).tabs(), await widget.nth(1).tabs()], [Object.values(TABS.fi), Object.values(TABS.sv)]);
    await widget.nth(1).tab(TABS.sv.glossary);
    assert.equal(await widget.nth(0).selectedTab(), TABS.fi.services);
    await widget.clean({ hosts: [alias] });

    // a bare tag written twice beside the page's own element adds none
    await widget.open(await page(tag(`${server.widget}/v1`) + tag(`${server.widget}/v1`), '<sote-explorer></sote-explorer>'));
    await widget.settled();
    assert.equal((await widget.events('sote-ready')).length, 1);
    assert.equal(await widget.script('return document.querySelectorAll("sote-explorer").length'), 1);
    await widget.clean();

    // two releases: the first to come runs all elements, the other one's too; it fetches nothing of its own
    const { version } = JSON.parse(await server.read('v1/package.json'));
    const other = await otherRelease(server);
    for (const [first, second, runs] of [[`${server.widget}/v1`, other.url, version], [other.url, `${server.widget}/v1`, other.version]]) {
      const tags = [first, second].map((folder, at) => tag(folder, `data-target="#at-${at}" data-lang="${['fi', 'sv'][at]}" data-loading="eager"`));
      await widget.open(await page('', `<section id="at-0"></section><section id="at-1"></section>${tags.join('')}`), { ready: false });
      await widget.ready(2);
      assert.deepEqual(await versions(), [runs, runs], 'the release whose script came first');
      const files = await fetched('-[0-9a-f]{8}');
      assert.deepEqual(files.filter((file) => file.includes('/other/') !== first.includes('/other/')), [], 'nothing of the second release is fetched');
      for (const [at, lang] of ['fi', 'sv'].entries()) {
        for (const name of Object.values(TABS[lang])) await widget.nth(at).tab(name);
      }
      await widget.clean();
    }
  },
};
