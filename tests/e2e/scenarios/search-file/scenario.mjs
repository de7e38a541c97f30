import { ALL_SERVICES } from '../../facts.mjs';

const SEARCH = /\/v1\/search-fi-[0-9a-f]+\.bin$/;
const MISSING = { status: 404, body: 'Not found' };
const FOREIGN = { headers: { 'Content-Type': 'application/octet-stream' }, body: 'sote-search\u0001\u0005' };
const HTML = { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>Kirjaudu</title><p>Kirjaudu sisään' };

export default {
  title: 'The search file is fetched by those who search; typing may be quicker, and what does not come is said and asked for again',
  async run({ server, widget, assert }) {
    const asked = () => server.requests().filter((path) => SEARCH.test(path)).length;
    const found = (service) => widget.until(async () => (await widget.results(ALL_SERVICES))[0]?.startsWith(service),
      async () => `${service} is not the first of ${(await widget.results(ALL_SERVICES)).slice(0, 3)}`);
    const stand = async () => ALL_SERVICES.length === (await widget.lists()).flat()
      .filter((name) => ALL_SERVICES.some((service) => name.startsWith(service))).length;

    // whoever only looks around does not download it
    await widget.open(await server.page());
    await widget.tab('Kustannukset');
    await widget.says(/38 %/);
    await widget.tab('Palvelut');
    await widget.script('return new Promise((done) => setTimeout(done, 1500))');
    assert.equal(asked(), 0, 'nobody has searched yet');
    await widget.press('searchbox', 'Hae palveluja');
    await widget.until(() => asked() === 1, 'whoever goes to the search box is about to type');
    await widget.search('hammas');
    await found('Suun terveydenhuolto');
    assert.equal(asked(), 1, 'it is fetched once');
    await widget.clean();

    // a link to a search
    await widget.open(`${await server.page()}#sote/services?q=lastensuojelu`);
    await found('Lastensuojelu');
    await widget.clean();

    // typing is quicker than the file
    server.mend();
    const release = server.hold(SEARCH);
    await widget.open(await server.page());
    await widget.search('hammas');
    await widget.until(async () => /Haku latautuu/.test(await widget.status()), async () => `the status says “${await widget.status()}”`);
    await widget.until(stand, 'all services stand meanwhile');
    release();
    await found('Suun terveydenhuolto');
    assert.equal(await widget.query(), 'hammas', 'the box keeps what was typed');
    assert.deepEqual(await widget.focused().then((at) => at?.role), 'searchbox', 'the focus stays in the box');
    assert.equal(asked(), 1);
    await widget.clean();

    for (const [what, answer, code] of [['missing', MISSING, 'network'], ['hung up', 'hang up', 'network'],
      ['foreign', FOREIGN, 'dataset'], ['a web page', HTML, 'dataset']]) {
      server.mend();
      const mended = server.fault(SEARCH, answer);
      await widget.open(await server.page());
      await widget.search('hammas');
      await widget.find('button', 'Yritä uudelleen');
      await widget.settled();
      const errors = await widget.events('sote-error');
      assert.deepEqual(errors.map((one) => one.detail.code), [code], `${what}: one sote-error`);
      const said = await widget.names('alert');
      assert.ok(said.some((words) => words.includes(errors[0].detail.message)), `${what}: the sentence stands on the page: ${said}`);
      await widget.until(stand, `${what}: the services stand`);
      // what is wrong was found out by asking once more
      await widget.until(() => widget.script('return recorded.warnings.length'), `${what}: the developer is told`, 20_000);
      const before = asked();

      mended();
      await widget.press('button', 'Yritä uudelleen');
      await found('Suun terveydenhuolto');
      // a connection that was kept and hangs up is tried anew by some browsers themselves
      assert.ok(asked() > before && asked() <= before + (answer === 'hang up' ? 2 : 1), `${what}: one new request, not ${asked() - before}`);
      await widget.gone('button', 'Yritä uudelleen');
      await widget.settled();
      assert.ok(await widget.script('return finder.focused()?.getRootNode().host === document.querySelector("sote-explorer")'),
        `${what}: the focus fell to ${JSON.stringify(await widget.focused())}`);
      assert.equal((await widget.events('sote-ready')).length, 1, 'one sote-ready');
      await widget.clean({ network: true, notes: [/sote-explorer: /] });
    }
  },
};
