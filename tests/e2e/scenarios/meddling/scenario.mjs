import { ADD, TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

export default {
  title: 'What a page does to a running element itself: its contents, its attributes by the hundred, copies, other documents',
  timeout: 300_000,
  async run({ driver, server, widget, assert }) {
    const head = `<script src="${server.widget}/v1/sote-explorer.js"></script>`;
    const open = (body) => server.page({ file: PARTS, fill: { head, body } }).then((page) => widget.open(page));
    const withList = async () => {
      await widget.search('hammas');
      await widget.press('link|button', /^Suun terveydenhuolto/);
      await widget.heading('Suun terveydenhuolto');
      await widget.press('button', ADD.fi);
      await widget.find('tab', /^Oma lista\D*1/);
    };

    // its own contents are the page's: changing them changes nothing that is seen
    await open('<sote-explorer><a href="#own">Palvelut</a></sote-explorer>');
    await withList();
    for (const change of ['innerHTML = "<p>Muuta</p>"', 'textContent = ""', 'innerHTML = "<slot>x</slot><template><b>x</b></template>"', 'replaceChildren()']) {
      await widget.script(`document.querySelector("sote-explorer").${change}`);
      await widget.settled();
      assert.equal((await widget.all('heading', 'Suun terveydenhuolto')).length, 1, change);
    }
    await widget.clean();

    // five hundred changes at once, and five hundred one after another
    await open('<sote-explorer></sote-explorer>');
    await withList();
    await widget.script(`window.element = document.querySelector('sote-explorer');
      const values = { lang: ['fi', 'sv', 'en'], theme: ['dark', 'light', 'auto'], views: ['services costs', 'services list costs', ''], 'heading-level': ['3', '4', '2'], view: ['costs', 'list', 'services'] };
      const names = Object.keys(values);
      window.change = (at) => {
        const name = names[at % names.length];
        const value = values[name][Math.floor(at / names.length) % 3];
        if (value) element.setAttribute(name, value); else element.removeAttribute(name);
      };
      for (let at = 0; at < 500; at += 1) change(at);`);
    for (let at = 0; at < 500; at += 25) {
      await driver.executeAsyncScript('for (let at = arguments[0]; at < arguments[0] + 25; at += 1) change(at); setTimeout(arguments[1])', at);
    }
    await widget.script('for (const name of ["lang", "theme", "views", "heading-level", "view"]) element.removeAttribute(name); element.lang = "sv"');
    await widget.until(async () => (await widget.tabs()).length === 5, 'all views stand again');
    await widget.find('tab', TABS.sv.costs);
    await widget.tab(TABS.sv.list);
    assert.match(await widget.text(), /Mun- och tandvård|Munhälsovård|Tandvård|Mun/, 'the list is still there');
    assert.deepEqual(await widget.events('sote-error'), []);
    await widget.clean();

    // a copy is a widget of its own, at its own beginning
    await open('<section id="copies"></section><sote-explorer lang="fi" view="costs"><a href="#own">Palvelut</a></sote-explorer>');
    await widget.press('radio', /^€$/);
    await widget.script('document.querySelector("main").append(document.querySelector("sote-explorer").cloneNode(true))');
    await widget.script('document.querySelectorAll("sote-explorer")[1].scrollIntoView()');
    await widget.ready(2);
    const [original, copy] = [widget.nth(0), widget.nth(1)];
    assert.equal(await copy.selectedTab(), TABS.fi.costs, 'the attributes are copied');
    await copy.tab(TABS.fi.glossary);
    assert.equal(await original.selectedTab(), TABS.fi.costs);
    assert.ok((await original.state()).chosen.includes('€'));
    await widget.clean();

    // into another document and back, while it runs: it looks as it did, and the place is kept
    await open('<iframe id="frame" width="900" height="700"></iframe><sote-explorer></sote-explorer>');
    await withList();
    const seen = await widget.state();
    const height = () => widget.script('return finder.find(window.element, "tab")[0]?.getBoundingClientRect().height ?? 0');
    await widget.script('window.element = document.querySelector("sote-explorer"); window.frame = document.getElementById("frame").contentDocument');
    const styled = await height();
    assert.ok(styled >= 44, `the style sheet is there: a tab is ${styled} px high`);
    await widget.script('frame.body.append(frame.adoptNode(element))');
    await widget.settled();
    assert.ok(await height() >= 44, `in the frame's document a tab is ${await height()} px high`);
    await widget.script('document.querySelector("main").append(document.adoptNode(element))');
    await widget.settled();
    assert.equal(await height(), styled, 'and back');
    assert.deepEqual(await widget.state(), seen);
    // it begins in another document, too
    await widget.script(`const other = document.createElement('sote-explorer'); other.setAttribute('loading', 'eager'); other.setAttribute('routing', 'none');
      window.begun = 0; other.addEventListener('sote-ready', () => { window.begun += 1; }); frame.body.append(other); window.element = other;`);
    await widget.until(() => widget.script('return window.begun'), 'it begins in the frame');
    assert.ok(await height() >= 44, 'dressed');
    await widget.clean();
  },
};
