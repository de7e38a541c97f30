import { SHARES, TABS } from '../../facts.mjs';
import { Key } from '../../widget.mjs';

const ORAL = 'Suun terveydenhuolto';
const LINK = 'a[href="#sote/services/oral-health"]';

export default {
  title: 'Prerendered content is there at first paint, gives way to the widget without a jump, and stays with whoever reads in it',
  timeout: 180_000,
  async run({ server, widget, assert }) {
    const text = () => widget.script('return finder.text(document.querySelector("sote-explorer"))');
    const top = (id) => widget.script('return Math.round(document.getElementById(arguments[0]).getBoundingClientRect().top)', id);
    const settle = async () => { for (let i = 0; i < 4; i += 1) await widget.settled(); };
    const hasTabs = async () => (await widget.all('tab', TABS.fi.services)).length > 0;
    /** The text is there and the program still on its way. */
    const before = async (view = 'services', fragment = '') => {
      server.mend();
      const arrive = server.hold(/\.wasm$/);
      const file = await server.read(`prerendered/${view}-fi.html`);
      const url = await server.page({ file: 'page.html', fill: { view, fragment: file } });
      await widget.open(url + fragment, { ready: false });
      await widget.until(async () => (await text()).includes(view === 'services' ? ORAL : SHARES[0].name), 'the text is there without the program');
      await settle();
      assert.equal(await hasTabs(), false, 'the program is not there yet');
      return arrive;
    };

    // nobody reads there
    let arrive = await before();
    const blank = await widget.script(`window.blank = 0; const look = () => {
      if (!finder.text(document.querySelector("sote-explorer")).includes(arguments[0])) window.blank += 1; requestAnimationFrame(look) };
      const [name] = arguments; requestAnimationFrame(look); return window.blank`, ORAL);
    assert.equal(blank, 0);
    arrive();
    await widget.ready();
    await widget.find('tab', TABS.fi.services);
    await settle();
    const { steady, shifts, empty } = await widget.script('return { steady: recorded.steady, shifts: recorded.shifts, empty: window.blank }');
    assert.equal(steady.title.length, 1, `the page's heading stood at ${steady.title.join(', then ')} px`);
    assert.deepEqual(shifts, [], 'layout shifts');
    assert.equal(empty, 0, 'in no frame was the service missing');
    assert.equal(await widget.script('return finder.find(document.querySelector("sote-explorer"), "heading").filter((one) => finder.name(one) === "Työikäiset").length < 2'), true, 'nothing stands twice');
    await widget.clean();

    // somebody has gone into the text, and comes back to its beginning
    arrive = await before();
    await widget.script('document.getElementById("sote/services/oral-health").scrollIntoView({ behavior: "instant" })');
    const reading = await top('sote/services/oral-health');
    arrive();
    await widget.ready();
    await settle();
    assert.equal(await hasTabs(), false, 'the text stays with its reader');
    assert.equal(await top('sote/services/oral-health'), reading, 'and where it was');
    await widget.script('scrollTo({ top: 0, behavior: "instant" })');
    await widget.find('tab', TABS.fi.services);
    await widget.clean();

    // somebody follows a link of the text, by keyboard
    arrive = await before();
    await widget.script('document.querySelector(arguments[0]).focus()', LINK);
    arrive();
    await widget.ready();
    await settle();
    assert.equal(await hasTabs(), false, 'the text stays while the focus is in it');
    await widget.keys(Key.ENTER);
    await widget.heading(ORAL);
    await widget.until(async () => (await widget.focused())?.name === ORAL, async () => `the focus is on ${JSON.stringify(await widget.focused())}`);
    assert.match(await widget.fragment(), /^#sote\/services\/oral-health/);
    const seen = await widget.script('const at = finder.focused().getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight');
    assert.ok(seen, 'the heading is in sight');
    await widget.clean();

    // the focus was on a link, and goes on to the page's own
    arrive = await before('costs');
    await widget.script('document.querySelector("sote-explorer a").focus()');
    arrive();
    await widget.ready();
    await settle();
    assert.equal(await hasTabs(), false, 'the text stays while the focus is in it');
    await widget.script('document.getElementById("after").focus({ preventScroll: true })');
    await widget.find('tab', TABS.fi.costs);
    assert.equal((await widget.focused()).name, 'Sivun alkuun', 'the focus is the page\'s');
    await widget.clean();

    // a link from elsewhere to one service: the text at once, then the widget's page of it
    arrive = await before('services', '#sote/services/oral-health');
    await widget.until(async () => Math.abs(await top('sote/services/oral-health')) < 300, 'the link leads into the text');
    arrive();
    await widget.ready();
    await widget.find('tab', TABS.fi.services);
    await widget.heading(ORAL);
    await widget.until(() => widget.script('const { top } = document.querySelector("sote-explorer").getBoundingClientRect(); return top > -50 && top < innerHeight / 2'), 'the widget is in sight');
    await widget.clean();

    // the widget cannot start
    server.mend();
    server.fault(/widget-.*\.js$/, { status: 404 });
    await widget.open(await server.page({ file: 'page.html', fill: { view: 'services', fragment: await server.read('prerendered/services-fi.html') } }), { ready: false });
    await widget.until(async () => (await widget.events('sote-error')).length, 'sote-error', 15_000);
    assert.ok((await text()).includes(ORAL), 'the text stays');
    assert.equal((await widget.all('alert')).length, 1, 'below a sentence');
    await widget.clean({ warnings: [/sote-explorer: network/], network: true });
  },
};
