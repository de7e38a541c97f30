import { ALL_SERVICES, TABS } from '../../facts.mjs';
import { again, EXPECTED, FAULTS, FILES, impatient, named, told } from '../../faults.mjs';

const KINDS = ['missing', 'no CORS', 'torn', 'cut short', 'a login page', 'hung up'];

export default {
  title: 'The rest of the program comes when it is needed; where it does not, services are listed all the same, and another try brings it',
  timeout: 300_000,
  async run({ server, widget, assert }) {
    const asked = () => server.requests().filter((path) => FILES.rest.test(path)).length;

    // whoever only looks at services does without it until the page has come to rest
    const held = server.hold(FILES.rest);
    await widget.open(await server.page());
    assert.deepEqual((await widget.lists()).flat().filter((name) => ALL_SERVICES.includes(name)).length > 0, true, 'services stand without it');
    await widget.tab(TABS.fi.costs);
    await widget.until(() => asked() === 1, 'whoever opens the costs asks for it');
    await widget.settled();
    assert.deepEqual(await widget.events('sote-error'), []);
    held();
    await widget.table();
    await widget.tab(TABS.fi.services);
    await widget.search('hammas');
    await widget.until(async () => (await widget.lists()).some((names) => names[0]?.startsWith('Suun')), 'the search answers');
    assert.equal(asked(), 1, 'it is asked for once');
    await widget.clean();

    for (const kind of KINDS) {
      server.mend();
      const mended = FAULTS[kind].put(server, FILES.rest);
      await widget.open(await server.page({ ...impatient, fill: { attributes: 'view="costs"' } }));
      await told(widget, { code: 'network', line: [named('rest')], lang: 'fi', what: kind, alone: false });
      await widget.tab(TABS.fi.services);
      assert.ok((await widget.lists()).flat().includes('Lastensuojelu'), `${kind}: services stand`);
      await widget.tab(TABS.fi.costs);
      mended();
      await again(widget, 'fi');
      await widget.table();
      await widget.clean(EXPECTED);
    }
  },
};
