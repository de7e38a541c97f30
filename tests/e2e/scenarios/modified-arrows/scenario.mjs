import { TABS } from '../../facts.mjs';

export default {
  title: 'Arrow keys with a modifier belong to the browser',
  async run({ server, widget, assert }) {
    await widget.open(await server.page());
    await widget.tab(TABS.fi.costs);
    const prevented = (key, modifiers) => widget.script(`const tab = finder.find(document.querySelector('sote-explorer'), 'tab')[1];
      return !tab.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, composed: true, cancelable: true, ...arguments[1] }))`, key, modifiers);

    for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) {
        assert.equal(await prevented(key, { [modifier]: true }), false, `${modifier} ${key} is kept from the browser`);
        await widget.settled();
        assert.equal(await widget.selectedTab(), TABS.fi.costs, `${modifier} ${key} switches the view`);
      }
    }
    assert.equal(await prevented('ArrowRight', {}), true, 'the key alone is the widget\'s');
    await widget.until(async () => (await widget.selectedTab()).startsWith(TABS.fi.list), 'the key alone switches');
    await widget.clean();
  },
};
