import { Key } from '../../widget.mjs';
import { TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

/** Where a page hides things: the markup around a widget, and how the page shows it. */
const PLACES = {
  dialog: ['<dialog id="place">{}</dialog>', 'place.showModal()'],
  details: ['<details id="place"><summary>Palvelut</summary>{}</details>', 'place.open = true'],
  hidden: ['<div id="place" hidden>{}</div>', 'place.hidden = false'],
  'hidden itself': ['<div id="place">{}</div>', 'place.firstElementChild.hidden = false', 'hidden'],
  'display: none': ['<div id="place" style="display: none">{}</div>', 'place.style.display = ""'],
  'display: none itself': ['<div id="place">{}</div>', 'place.firstElementChild.style.display = ""', 'style="display: none"'],
  'content-visibility': ['<div id="place" style="content-visibility: hidden; height: 5px">{}</div>', 'place.style = ""'],
  popover: ['<div id="place" popover style="max-height: 90vh">{}</div>', 'place.showPopover?.()'],
};

export default {
  title: 'Hidden places: begins when it is shown, and is as it was when it is shown again',
  timeout: 300_000,
  async run({ server, widget, assert }) {
    const head = `<script src="${server.widget}/v1/sote-explorer.js"></script>`;
    const page = (place, attributes = '') => server.page({ file: PARTS, fill: { head, body: `<button id="opener">Avaa</button>${place.replace('{}', `<sote-explorer ${attributes}></sote-explorer>`)}` } });
    const begun = async () => (await widget.events('sote-ready')).length;

    for (const [where, [markup, show, own = '']] of Object.entries(PLACES)) {
      await widget.open(await page(markup, own), { ready: false });
      await widget.driver.executeAsyncScript('const done = arguments[0]; customElements.whenDefined("sote-explorer").then(() => done())');
      for (let i = 0; i < 10; i += 1) await widget.settled();
      assert.equal(await begun(), 0, `${where}: it waits`);
      assert.deepEqual(await widget.script('return recorded.requests().filter((one) => /widget-/.test(one))'), [], `${where}: nothing is fetched for it`);
      await widget.script(`const place = document.getElementById('place'); ${show}`);
      await widget.ready();
      const wide = await widget.script('return document.querySelector("sote-explorer").getBoundingClientRect().width');
      assert.ok(wide >= 700, `${where}: it is ${wide} px wide on a wide page`);
      await widget.tab(TABS.fi.costs);
      await widget.press('radio', /^€$/);
      await widget.clean();
    }

    // shown, hidden by the page's own means, shown: nothing is lost
    await widget.open(await page('<div id="place">{}</div>'));
    await widget.search('lapsi');
    for (const hide of ['hidden', 'style']) {
      await widget.script('document.querySelector("sote-explorer").setAttribute(arguments[0], "display: none")', hide);
      assert.equal(await widget.script('return document.querySelector("sote-explorer").getClientRects().length'), 0, `${hide} hides it`);
      await widget.script('document.querySelector("sote-explorer").removeAttribute(arguments[0])', hide);
      assert.equal(await widget.query(), 'lapsi');
    }
    await widget.script('document.getElementById("place").style.visibility = "hidden"');
    assert.deepEqual(await widget.names('tab'), [], 'visibility: hidden around it hides it');
    await widget.clean();

    // in a modal dialog: the focus is inside, and Escape closes the dialog and does nothing else
    await widget.open(await page(PLACES.dialog[0]), { ready: false });
    await widget.script('window.place = document.getElementById("place"); document.getElementById("opener").focus(); place.showModal()');
    await widget.ready();
    await widget.search('hammas');
    await widget.until(async () => /q=hammas/.test(await widget.fragment()), 'the address has the query');
    assert.equal((await widget.focused()).role, 'searchbox');
    await widget.keys(Key.ESCAPE);
    await widget.until(() => widget.script('return !place.open'), 'one Escape closes the dialog');
    await widget.settled();
    await widget.script('place.showModal()');
    assert.equal(await widget.query(), 'hammas', 'what was typed is still there');
    await widget.tab(TABS.fi.glossary);
    assert.equal((await widget.focused()).role, 'tab');
    await widget.keys(Key.ESCAPE);
    await widget.until(() => widget.script('return !place.open'), 'Escape on a tab closes the dialog');
    await widget.script('place.showModal()');
    assert.equal(await widget.selectedTab(), TABS.fi.glossary, 'the view is still there');
    await widget.clean();
  },
};
