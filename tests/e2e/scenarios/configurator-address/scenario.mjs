import { fi } from '../../../../src/embed/configurator/words/fi.js';
import { Configurator } from '../../configurator.mjs';
import { TABS } from '../../facts.mjs';

const STRANGE = new URLSearchParams({
  lang: '"><script>', region: '</sote-explorer>', view: 'admin', views: '../ x', theme: 'pink', routing: 'none;', loading: '', level: '99', src: 'javascript:alert(1)',
  host: 'data:text/html,x', platform: '__proto__', link: 'javascript:alert(1)', radius: 'calc(1px)', font: 'x;}', size: '1px', 'accent-light': 'red;}', 'border-dark': '</style>', ui: 'xx', pinned: 'maybe',
});

export default {
  title: 'The configurator keeps its choices in the page\'s address only: sent to a colleague they are there, and a strange address does no harm',
  timeout: 240_000,
  async run({ server, widget, assert }) {
    const page = new Configurator(widget, fi);
    await page.open();
    await page.unfold();
    const search = () => widget.script('return location.search');
    await widget.tab(TABS.fi.costs);
    await widget.until(async () => (await widget.fragment()).startsWith('#sote/costs'), 'the widget writes its fragment');
    await page.choose(fi.theme, fi.themes.dark);
    await page.write(`${fi.colourNames.accent}, ${fi.schemes.dark}`, '#aabbcc');
    await widget.until(async () => (await search()) === '?theme=dark&accent-dark=aabbcc', async () => `the address is ${await search()}`);
    assert.match(await widget.fragment(), /^#sote\/costs/, 'the fragment is left alone');

    // a step back is the widget's; the choices stay, and the address tells them again
    const steps = await widget.script('return history.length');
    await page.choose(fi.level, '3');
    await widget.until(async () => (await search()).includes('level=3'), 'the address follows');
    assert.equal(await widget.script('return history.length'), steps, 'choosing is no step in the history');
    await widget.tab(TABS.fi.glossary);
    await page.choose(fi.level, '4');
    await widget.until(async () => (await search()).includes('level=4'), 'the address follows');
    await widget.script('history.back()');
    await widget.until(async () => (await widget.selectedTab()) === TABS.fi.costs, 'Back is the widget\'s');
    await widget.until(async () => (await search()).includes('level=4'), async () => `the address is ${await search()}`);
    assert.equal((await page.attributes())['heading-level'], '4');
    const sent = await widget.url();
    await widget.clean();

    await widget.open(sent);
    assert.deepEqual(await page.attributes(), { lang: 'fi', theme: 'dark', 'heading-level': '4' });
    assert.equal(await page.property('--sote-accent'), '#aabbcc');
    assert.equal(await widget.selectedTab(), TABS.fi.costs);
    await widget.clean();

    // a region by its code, and one that is not there
    await widget.open(`${server.demo('?region=08')}#`);
    await widget.until(async () => (await page.attributes()).region === 'pirkanmaa', 'a code will do');
    await widget.clean();
    await widget.open(`${server.demo('?region=atlantis')}#`);
    await widget.until(async () => (await search()) === '', async () => `the address is ${await search()}`);
    assert.deepEqual(await page.attributes(), { lang: 'fi' });
    await widget.clean();

    await widget.open(`${server.demo(`?${STRANGE}`)}#`);
    await widget.until(async () => (await search()) === '', async () => `what cannot be used is gone from the address: ${await search()}`);
    assert.deepEqual(await page.attributes(), { lang: 'fi' });
    assert.equal(await widget.script('return document.querySelector("sote-explorer").getAttribute("style") ?? ""'), '');
    await widget.clean();
  },
};
