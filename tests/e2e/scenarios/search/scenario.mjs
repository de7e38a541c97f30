import { ALL_SERVICES } from '../../facts.mjs';

export default {
  title: 'Search answers on every keystroke, announces a number, and helps when nothing is found',
  async run({ server, widget, assert }) {
    await widget.open(await server.page());
    const map = await widget.lists();
    await widget.press('searchbox', 'Hae palveluja');

    let typed = '';
    for (const letter of 'hammas') {
      const before = await widget.state();
      typed += letter;
      await widget.keys(letter);
      await widget.until(async () => (await widget.state()).words !== before.words || (await widget.results(ALL_SERVICES)).length,
        `the keystroke that makes “${typed}” changes nothing`);
      await widget.settled();
      assert.equal(await widget.query(), typed, 'the box keeps what was typed');
      const results = await widget.results(ALL_SERVICES);
      if (typed.length < 3) continue; // one or two letters may be too few to say anything
      assert.ok(results.length, `no results for “${typed}”`);
      await widget.until(async () => amount(await widget.status()) === (await widget.results(ALL_SERVICES)).length,
        async () => `“${typed}”: ${(await widget.results(ALL_SERVICES)).length} results, but the status says “${await widget.status()}”`);
    }
    assert.match((await widget.results(ALL_SERVICES))[0], /^Suun terveydenhuolto/);

    for (const [query, service] of [['hampaat', 'Suun terveydenhuolto'], ['mummo ei pärjää kotona', 'Iäkkäiden palvelut'],
      ['lastensuojlu', 'Lastensuojelu'], ['ensihoi', 'Ensihoito'], ['PÄIVYSTYS', 'Päivystys']]) {
      await widget.search(query);
      await widget.until(async () => (await widget.results(ALL_SERVICES)).slice(0, 3).some((name) => name.startsWith(service)),
        async () => `“${query}” does not bring ${service} among the first three (“${await widget.query()}” is typed): ${await widget.results(ALL_SERVICES)}`);
    }

    await widget.search('qxzwvqxzwv');
    await widget.until(async () => !(await widget.results(ALL_SERVICES)).length || amount(await widget.status()) === 0, 'nonsense finds services');
    await widget.says(/116\s?117/);
    assert.match(await widget.status(), /ei|0/i, 'the status tells that nothing was found');

    await widget.search('');
    await widget.until(async () => JSON.stringify(await widget.lists()) === JSON.stringify(map), 'clearing the box does not bring the service map back');
    await widget.clean();
  },
};

const amount = (status) => Number(/\d+/.exec(status)?.[0] ?? (/\bei\b/i.test(status) ? 0 : NaN));
