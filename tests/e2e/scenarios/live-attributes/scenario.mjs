import { TABS } from '../../facts.mjs';

export default {
  title: 'Attributes changed at any time take effect without losing the visitor\'s place',
  async run({ server, widget, assert }) {
    await widget.open(await server.page({ fill: { attributes: 'theme="light"' } }));
    const set = (name, value) => widget.script('document.querySelector("sote-explorer").setAttribute(arguments[0], arguments[1])', name, value);
    const selected = (name) => widget.until(async () => (await widget.selectedTab()) === name, async () => `${name} should be selected, not ${await widget.selectedTab()}`);

    await set('view', 'costs');
    await selected(TABS.fi.costs);
    await set('view', 'glossary');
    await selected(TABS.fi.glossary);

    const light = await background(widget);
    await set('theme', 'dark');
    await widget.until(async () => (await background(widget)) < light - 100, async () => `dark is not darker: ${await background(widget)} after ${light}`);
    await set('theme', 'light');
    await widget.until(async () => (await background(widget)) === light, 'light again');
    await selected(TABS.fi.glossary);

    await set('views', 'glossary costs');
    await widget.until(async () => (await widget.tabs()).join() === [TABS.fi.glossary, TABS.fi.costs].join(), async () => `views: ${await widget.tabs()}`);
    await selected(TABS.fi.glossary);
    await set('views', 'services costs');
    await widget.until(async () => (await widget.tabs()).join() === [TABS.fi.services, TABS.fi.costs].join(), async () => `views: ${await widget.tabs()}`);
    await widget.until(async () => (await widget.text()).length > 40, 'a view that was taken away leaves another in its place');
    await widget.script('document.querySelector("sote-explorer").removeAttribute("views")');
    await widget.until(async () => (await widget.tabs()).length === 5, 'all five again');

    await widget.tab(TABS.fi.services);
    assert.equal(await highestHeading(widget), 2);
    await set('heading-level', '3');
    await widget.until(async () => (await highestHeading(widget)) === 3, async () => `headings begin at ${await highestHeading(widget)}`);
    await widget.search('hammas');
    await set('heading-level', '4');
    assert.equal(await widget.query(), 'hammas', 'the query is kept');

    await set('region', 'pirkanmaa');
    await widget.until(async () => /Pirkanmaa|Birkaland/.test(await widget.text(await widget.host())), 'the region is named');
    assert.equal(await widget.query(), 'hammas');
    await set('region', '08');
    await widget.until(async () => /Pirkanmaa/.test(await widget.text(await widget.host())), 'a code will do too');
    await widget.clean();
  },
};

/** How light the widget's ground is, 0 to 255. */
function background(widget) {
  return widget.script(`for (let at = finder.find(document.querySelector('sote-explorer'), 'tabpanel')[0]; at; at = at.parentElement ?? at.getRootNode().host) {
    const parts = getComputedStyle(at).backgroundColor.match(/[\\d.]+/g).map(Number);
    if (parts.length === 3 || parts[3] > 0) return (parts[0] + parts[1] + parts[2]) / 3;
  }
  return 255;`);
}

function highestHeading(widget) {
  return widget.script('return Math.min(...finder.find(document.querySelector("sote-explorer"), "heading").map((one) => Number(one.getAttribute("aria-level") ?? one.localName[1])))');
}
