import { ADD, TABS } from '../../facts.mjs';
import { Key } from '../../widget.mjs';

export default {
  title: 'My list gathers services, hints at an own worker across sectors, and travels in the link',
  async run({ server, widget, assert, fresh }) {
    const page = await server.page();
    await widget.open(page);
    await widget.tab(TABS.fi.list);
    await widget.settled();
    const empty = await widget.text();
    assert.ok(empty.length > 20, 'an empty list says what it is for');
    assert.equal((await widget.all('button', /poista/i)).length, 0);

    await add(widget, 'Lastensuojelu');
    await widget.find('tab', /^Oma lista\D*1/);
    await widget.tab(TABS.fi.list);
    await widget.says(/Lastensuojelu/);
    const alone = (await widget.text()).split('\n');

    await add(widget, 'Avosairaanhoito');
    await widget.find('tab', /^Oma lista\D*2/);
    await widget.tab(TABS.fi.list);
    await widget.says(/Avosairaanhoito/);
    await widget.says(/Lastensuojelu/);
    const told = (await widget.text()).split('\n').filter((line) => !alone.includes(line));
    assert.ok(told.some((line) => /oma(n)? ?työntekij/i.test(line)), `across sectors the list speaks of an own worker: ${told.join(' / ')}`);

    // what goes with them is suggested; put on the list it is suggested no more, and the focus is not lost
    const suggested = (await widget.names('button')).filter((name) => name.startsWith('Lisää listalle: '));
    assert.ok(suggested.length > 0 && suggested.length <= 4, `suggested: ${suggested}`);
    const family = suggested.find((name) => name.endsWith('Lapsiperheiden sosiaalipalvelut'));
    assert.ok(family, `child welfare goes with families' services: ${suggested}`);
    await widget.ask('button', family, 'one.focus()');
    await widget.keys(Key.ENTER);
    await widget.gone('button', family);
    await widget.find('tab', /^Oma lista\D*3/);
    await widget.until(async () => (await widget.focused())?.role === 'list', async () => `the focus is on ${JSON.stringify(await widget.focused())}`);
    await widget.press('button', /poista.*Lapsiperheiden sosiaalipalvelut/i);
    await widget.find('tab', /^Oma lista\D*2/);

    // the address follows when nothing has changed for a moment
    await widget.until(async () => !/family-services/.test(await widget.fragment()), async () => `the link still has what was taken off: ${await widget.fragment()}`);
    const link = await widget.url();
    assert.match(link, /#sote.*child-welfare/);
    assert.match(link, /outpatient-care/);
    await fresh(async ({ widget: relative }) => {
      await relative.open(link);
      assert.equal(await relative.selectedTab().then((name) => name.startsWith(TABS.fi.list)), true);
      await relative.find('tab', /^Oma lista\D*2/);
      await relative.says(/Lastensuojelu/);
      await relative.says(/Avosairaanhoito/);
      await relative.clean();
    });

    await widget.press('button', /poista.*Lastensuojelu|Lastensuojelu.*poista/i);
    await widget.find('tab', /^Oma lista\D*1/);
    await widget.until(async () => !(await widget.all('button', /poista.*Lastensuojelu|Lastensuojelu.*poista/i)).length, 'the removed service is still on the list');
    await widget.until(async () => !/child-welfare/.test(await widget.fragment()), async () => `the removed service is still in the link: ${await widget.fragment()}`);
    await widget.press('button', /poista.*Avosairaanhoito|Avosairaanhoito.*poista/i);
    await widget.until(async () => (await widget.text()) === empty, async () => `the empty list does not look as it did: ${empty} — ${await widget.text()}`);
    await widget.clean();
  },
};

async function add(widget, service) {
  await widget.tab(TABS.fi.services);
  if (!(await widget.all('link|button', service)).length) await widget.press('link|button', /takaisin|kaikki palvelut/i);
  await widget.press('link|button', service);
  await widget.heading(service);
  await widget.press('button', ADD.fi);
}
