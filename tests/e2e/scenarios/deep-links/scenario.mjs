import { ADD, TABS } from '../../facts.mjs';

export default {
  title: 'Whatever is seen is in the link; other fragments are the page\'s own',
  timeout: 90_000,
  async run({ driver, server, widget, assert }) {
    const page = await server.page();
    const restores = async (what) => {
      await widget.settled();
      await unchanging(widget);
      const seen = await widget.state();
      const url = await widget.url();
      await widget.open(url);
      assert.deepEqual(await widget.until(async () => { const now = await widget.state(); return JSON.stringify(now) === JSON.stringify(seen) && now; },
        async () => `${what} (${url}): seen ${JSON.stringify(seen).slice(0, 400)}, restored ${JSON.stringify(await widget.state()).slice(0, 400)}`), seen);
      assert.equal(await widget.url(), url, `${what}: opening a link does not rewrite it`);
    };

    await widget.open(page);
    for (const [view, name] of Object.entries(TABS.fi).reverse()) {
      await widget.tab(name);
      await restores(`view ${view}`);
    }
    await widget.search('hammas ja ääni #&=%');
    await restores('a query with awkward letters');
    await widget.search('lapsi');
    await restores('a query');
    await widget.press('link|button', 'Neuvolapalvelut');
    await widget.heading('Neuvolapalvelut');
    await widget.press('button', ADD.fi);
    await restores('an open service on the list');
    await widget.tab(TABS.fi.costs);
    await widget.press('radio', /asukas/);
    await restores('a unit');
    await widget.press('button|link', /^Muut/);
    await widget.says(/ympäristöterveydenhuolto/i);
    await restores('an open share');

    await widget.tab(TABS.fi.glossary);
    await driver.navigate().back();
    await widget.until(async () => (await widget.selectedTab()) === TABS.fi.costs, 'Back goes back');

    for (const odd of ['#sote', '#sote-', '#sote/%E0%A4%A', '#sote?view=nonsense', '#sote=costs&id=../../etc', `#sote${'x'.repeat(5000)}`]) {
      await widget.open(page + odd);
      await widget.find('tab', TABS.fi.services);
      await widget.clean();
    }

    await widget.open(`${page}#kartta`);
    assert.equal(await widget.fragment(), '#kartta');
    await widget.tab(TABS.fi.costs);
    await widget.tab(TABS.fi.services);
    await widget.press('link|button', 'Lastensuojelu');
    await widget.heading('Lastensuojelu');
    assert.equal(await widget.fragment(), '#kartta', 'a page that uses another fragment is left alone');

    await widget.open(`${await server.page({ fill: { attributes: 'routing="none"' } })}#sote/costs`);
    const [url, length] = await widget.script('return [location.href, history.length]');
    assert.equal(await widget.selectedTab(), TABS.fi.services, 'routing="none" reads nothing');
    for (const name of Object.values(TABS.fi)) await widget.tab(name);
    assert.deepEqual(await widget.script('return [location.href, history.length]'), [url, length], 'routing="none" writes nothing');
    await widget.clean();
  },
};

/** Waits until the address has stood still: it follows what is typed after a pause. */
async function unchanging(widget) {
  let before;
  await widget.until(async () => {
    const last = before;
    before = await widget.url();
    await new Promise((later) => { setTimeout(later, 300); });
    return last === before;
  }, 'the address does not come to rest');
}
