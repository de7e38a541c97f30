import { TABS } from '../../facts.mjs';

export default {
  title: 'A page may answer sote-navigate at once: by another view, by the same view, by taking the widget away',
  async run({ server, widget, assert }) {
    const page = await server.page();
    const answering = async (answer) => {
      await widget.open(page);
      await widget.script(`window.element = document.querySelector('sote-explorer');
        element.addEventListener('sote-navigate', (event) => { ${answer} });`);
    };
    const fine = async () => {
      await widget.settled();
      assert.deepEqual(await widget.script('return recorded.errors'), []);
      assert.deepEqual(await widget.events('sote-error'), []);
      await widget.clean();
    };

    await answering('if (event.detail.view === "costs") element.setAttribute("view", "glossary")');
    await widget.press('tab', TABS.fi.costs);
    await widget.until(async () => (await widget.selectedTab()) === TABS.fi.glossary, async () => `another view: ${await widget.selectedTab()} is selected; errors: ${await widget.script('return recorded.errors')}`);
    await fine();

    await answering('element.setAttribute("view", event.detail.view)');
    await widget.press('link|button', 'Suun terveydenhuolto');
    await staysOpen('Suun terveydenhuolto');
    await widget.tab(TABS.fi.costs);
    const share = await widget.find('button|link', /^Sosiaalihuolto/);
    if ((await share.getAttribute('aria-expanded')) !== 'true') await widget.press(share);
    await widget.press('link|button', /^Lastensuojelu/);
    await staysOpen('Lastensuojelu');
    await fine();

    await answering('element.remove()');
    await widget.press('tab', TABS.fi.costs);
    await widget.until(() => widget.script('return !element.isConnected'), 'the element is gone');
    await widget.settled();
    await widget.script('document.querySelector("main").append(element)');
    await widget.find('tab', TABS.fi.costs);
    await fine();

    async function staysOpen(service) {
      await widget.heading(service);
      await widget.settled();
      await widget.settled();
      assert.ok((await widget.all('heading', service)).length, `${service} was closed again; the view is ${await widget.selectedTab()}`);
    }
  },
};
