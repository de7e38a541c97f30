import { Key } from '../../widget.mjs';
import { ALL_SERVICES } from '../../facts.mjs';

export default {
  title: 'A search tells what number to call, what was perhaps meant, and what a service was found by',
  async run({ server, widget, assert }) {
    await widget.open(await server.page());

    // numbers to call stand before the services, as links, and are heard
    for (const [query, numbers, words] of [['isä ei hengitä', ['112'], /henki tai terveys on vaarassa/],
      ['itsetuhoisia ajatuksia', ['112', '116117'], /Et ole yksin/], ['lääkäri viikonloppuna', ['116117'], /Päivystysapuun/]]) {
      await widget.search(query);
      await widget.until(async () => words.test(await widget.status()), async () => `“${query}”: the status says “${await widget.status()}”`);
      await widget.until(async () => (await widget.results(ALL_SERVICES)).length, `“${query}” finds no services`);
      const before = await widget.script(`const [panel] = arguments;
        const links = finder.find(panel, 'link').filter((one) => one.getAttribute('href')?.startsWith('tel:'));
        const first = finder.find(panel, 'listitem').find((one) => finder.find(one, 'button').length && one.closest('ul').className !== 'chips');
        return links.map((one) => [one.getAttribute('href'), Boolean(one.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING)]);`, await widget.panel());
      assert.deepEqual(before, numbers.map((number) => [`tel:${number}`, true]), `“${query}”: the links before the results`);
    }
    await widget.search('hammas');
    await widget.until(async () => (await widget.results(ALL_SERVICES))[0]?.startsWith('Suun terveydenhuolto'), 'no results');
    assert.deepEqual(await widget.names('link', await widget.panel()), [], 'a toothache is not told to call');

    // a service that shows no word of the query says what it was found by
    await widget.search('viisurit');
    await widget.says(/Löytyi sanalla:\s*viisurit/);

    // what was perhaps meant, by keyboard
    await widget.search('fysoiterpaia');
    await widget.says(/Tarkoititko:\s*fysioterapia/);
    await widget.until(async () => {
      const at = await widget.focused();
      if (at?.role === 'button' && at.name === 'fysioterapia') return true;
      await widget.keys(Key.TAB);
      return false;
    }, async () => `the tab key does not reach the suggestion but ${JSON.stringify(await widget.focused())}`);
    await widget.keys(Key.ENTER);
    await widget.until(async () => (await widget.query()) === 'fysioterapia', async () => `“${await widget.query()}” is typed`);
    await widget.until(async () => (await widget.results(ALL_SERVICES)).slice(0, 3).some((name) => name.startsWith('Lääkinnällinen kuntoutus')),
      async () => `fysioterapia finds ${await widget.results(ALL_SERVICES)}`);
    await widget.settled();
    assert.doesNotMatch(await widget.text(), /Tarkoititko/);
    assert.ok(await widget.script('return finder.focused()?.getRootNode().host === document.querySelector("sote-explorer")'),
      `the button is gone, and the focus fell to ${JSON.stringify(await widget.focused())}`);

    await widget.clean();
  },
};
