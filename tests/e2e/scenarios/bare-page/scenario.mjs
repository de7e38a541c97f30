import { SERVICES, TABS } from '../../facts.mjs';

export default {
  title: 'One script tag in a bare page of another origin shows the whole explorer where the tag stands',
  async run({ server, widget, assert }) {
    const url = await server.page({ file: 'page.html' });
    assert.notEqual(new URL(url).origin, new URL(server.widget).origin);
    await widget.open(url);

    assert.deepEqual(await widget.tabs(), Object.values(TABS.fi));
    assert.equal(await widget.selectedTab(), TABS.fi.services);
    assert.equal(await widget.script('return document.querySelectorAll("sote-explorer").length'), 1);
    assert.deepEqual(await widget.script('return ["before", "behind"].map((id) => Math.sign(document.getElementById(id).compareDocumentPosition(document.querySelector("sote-explorer")) & Node.DOCUMENT_POSITION_FOLLOWING))'), [1, 0]);
    assert.equal(await widget.script('return Boolean(document.querySelector("sote-explorer").shadowRoot)'), true, 'an open shadow root');

    const lists = await widget.lists();
    for (const [sector, services] of Object.entries(SERVICES)) {
      const list = lists.find((names) => names.includes(services[0]));
      assert.ok(list, `no list has ${services[0]}`);
      const missing = services.filter((one) => !list.includes(one));
      assert.deepEqual(missing, [], `the list of ${sector} services`);
    }
    const social = lists.find((names) => names.includes('Lastensuojelu'));
    assert.ok(!social.includes('Ensihoito'), 'social services and health services are listed apart');

    const [{ detail, bubbles, composed, target }] = await widget.events('sote-ready');
    assert.equal(target, 'sote-explorer');
    assert.ok(bubbles && composed);
    assert.match(detail.version, /^\d+\.\d+\.\d+/);
    assert.equal(detail.lang, 'fi');
    assert.ok(detail.services >= 24, `${detail.services} services`);
    await widget.clean();
  },
};
