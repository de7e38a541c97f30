const WASM = { 'Content-Type': 'application/wasm' };
const STANDS_IN = /sote-explorer: .*translation/;
// a module of its own version number, as a newer one is to an older browser
const FOREIGN = Buffer.from([0, 97, 115, 109, 99, 0, 0, 0]);

export default {
  title: 'WebAssembly that is not there, is broken or withheld is replaced by the translation; one that is only late or lost is not',
  timeout: 240_000,
  async run({ server, widget, assert }) {
    for (const file of ['removed.html', 'undefined.html']) {
      server.mend();
      await widget.open(await server.page({ file }));
      await works();
      assert.deepEqual(fetched(), { wasm: 0, translation: 1 }, file);
      await widget.clean();
    }

    server.mend();
    await widget.open(await server.page({ file: 'memory.html' }));
    await works();
    assert.equal(fetched().translation, 1, 'no memory for WebAssembly');
    await widget.clean({ warnings: [STANDS_IN] });

    for (const [why, fault, network] of [
      ['no WebAssembly at all', { headers: WASM, body: 'not a program' }],
      ['of another version', { headers: WASM, body: FOREIGN }],
      ['empty', { headers: WASM, body: '' }],
      ['a proxy\'s login page', { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>Kirjaudu</title>' }],
      ['withheld by a filter', { status: 403, body: 'Forbidden' }, true],
      ['unknown to the host', { status: 404, body: 'Not found' }, true],
    ]) {
      server.mend();
      server.fault(/widget-[0-9a-f]+\.wasm$/, fault);
      await widget.open(await server.page());
      await works();
      assert.deepEqual(fetched(), { wasm: 1, translation: 1 }, why);
      await widget.clean({ warnings: [STANDS_IN], network });
    }

    for (const [why, fault] of [
      ['the connection drops', 'hang up'],
      ['the host is overloaded', { status: 503, body: 'Try later' }],
      ['it breaks off in the middle', { headers: WASM, body: (await program()).subarray(0, 100_000), promised: 200_000 }],
    ]) {
      server.mend();
      server.fault(/widget-[0-9a-f]+\.wasm$/, fault);
      await widget.open(await server.page(), { ready: false });
      await widget.until(async () => (await widget.events('sote-error')).length, `${why}: no sote-error`, 15_000);
      assert.deepEqual((await widget.events('sote-error')).map((one) => one.detail.code), ['network'], why);
      assert.equal(fetched().translation, 0, `${why}: what is larger is not fetched instead`);
      await widget.clean({ network: true, notes: [/sote-explorer: network/] });
    }

    server.mend();
    server.fault(/widget-[0-9a-f]+\.wasm$/, { headers: { 'Content-Type': 'application/octet-stream' }, body: await program() });
    await widget.open(await server.page());
    await works();
    assert.deepEqual(fetched(), { wasm: 1, translation: 0 }, 'a wrong type is no hindrance');
    await widget.clean({ warnings: [/sote-explorer: .*application\/wasm/] });

    async function works() {
      await widget.tab('Kustannukset');
      await widget.says(/38 %/);
      await widget.tab('Palvelut');
      await widget.search('lastensuojlu');
      await widget.until(async () => (await widget.lists()).some((names) => names[0]?.startsWith('Lastensuojelu')), 'the search does not answer');
    }
    function fetched() {
      const count = (pattern) => server.requests().filter((path) => pattern.test(path)).length;
      return { wasm: count(/widget-[0-9a-f]+\.wasm$/), translation: count(/\/translation-[0-9a-f]{8}\.js$/) };
    }
    /** The release's program, as the host has it. */
    async function program() {
      const files = Object.keys(JSON.parse(await server.read('v1/integrity.json')));
      return server.bytes(`v1/${files.find((name) => /^widget-.*\.wasm$/.test(name))}`);
    }
  },
};
