const HTML = { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>Kirjaudu</title><p>Kirjaudu sisään' };
const MISSING = { status: 404, body: 'Not found' };
const SERVICES = /\/v1\/fi-[0-9a-f]+\.json$/;
const BACKGROUND = /\/v1\/background-fi-[0-9a-f]+\.json$/;

export default {
  title: 'A file that did not come is asked for again when the visitor tries again',
  async run({ server, widget, assert }) {
    // the services
    await again({ file: SERVICES, answer: HTML, attributes: '' }, async () => {
      await widget.ready();
      await widget.find('link|button', 'Lastensuojelu');
    });
    // the background, from a view that needs it
    server.mend();
    await again({ file: BACKGROUND, answer: MISSING, attributes: 'view="costs"' }, () => widget.table());

    async function again({ file, answer, attributes }, comes) {
      const asked = () => server.requests().filter((path) => file.test(path)).length;
      const mended = server.fault(file, answer);
      await widget.open(await server.page({ fill: { attributes } }), { ready: false });
      await widget.find('button', 'Yritä uudelleen');
      await widget.settled();
      assert.equal((await widget.events('sote-error')).length, 1, 'one sote-error');
      const before = asked();

      mended();
      await widget.press('button', 'Yritä uudelleen');
      await comes();
      assert.equal(asked(), before + 1, 'one new request');
      await widget.gone('button', 'Yritä uudelleen');
      await widget.settled();
      assert.ok(await widget.script('return finder.focused()?.getRootNode().host === document.querySelector("sote-explorer")'),
        `the focus fell to ${JSON.stringify(await widget.focused())}`);
      assert.equal((await widget.events('sote-ready')).length, 1, 'one sote-ready');
      await widget.clean({ network: true, notes: [/sote-explorer: /] });
    }
  },
};
