import { TABS } from '../../facts.mjs';

export default {
  title: 'Whoever is in the page\'s own field stays there, whatever the widget is made to show',
  async run({ driver, server, widget, assert }) {
    await widget.open(await server.page({ file: 'page.html' }));
    await widget.tab(TABS.fi.costs);
    await widget.tab(TABS.fi.glossary);
    await widget.script('history.scrollRestoration = "manual"; scrollTo(0, 0); document.getElementById("own").focus()');
    await stays('before anything');

    await shows('the view attribute', () => widget.script('document.querySelector("sote-explorer").setAttribute("view", "programme")'));
    await shows('Back', () => driver.navigate().back());
    await widget.clean();

    async function shows(what, act) {
      const before = await widget.selectedTab();
      await act();
      await widget.until(async () => (await widget.selectedTab()) !== before, `${what}: another view is shown`);
      await stays(what);
    }

    async function stays(what) {
      await widget.settled();
      assert.deepEqual(await widget.script('return [document.activeElement.id || document.activeElement.localName, scrollY]'), ['own', 0], what);
    }
  },
};
