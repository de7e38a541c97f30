import { TABS } from '../../facts.mjs';

const POLICY = "default-src 'none'; script-src {{origin}} 'nonce-abc' 'wasm-unsafe-eval'; connect-src {{origin}}";

export default {
  title: 'The package\'s module puts the script into the page once, tells why it cannot, and needs no page on a server',
  async run({ driver, server, widget, assert }) {
    const source = await server.read('v1/index.js');
    // as a server that renders pages does: no document, no window
    const { load } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    assert.equal(typeof document, 'undefined');
    await load('/v1/sote-explorer.js');

    for (const folder of ['', 'v1/']) await filesAreThere(`${folder}package.json`);

    const hashes = JSON.parse(await server.read('v1/integrity.json'));
    const url = `${server.widget}/v1/sote-explorer.js`;
    await widget.open(await server.page({
      file: 'page.html', fill: { module: `${server.widget}/v1/index.js` }, headers: { 'Content-Security-Policy': POLICY },
    }), { ready: false });
    assert.equal(await widget.script('return recorded.allows.inlineStyle()'), false, 'the policy is in force');
    await widget.until(async () => (await widget.script('return recorded.violations.length')) === 1, 'the recorder sees violations');
    await widget.script('recorded.violations.length = 0');

    /** Calls `load` several times at once, as the page's own code may; gives what became of each. */
    const call = (address, options, times) => driver.executeAsyncScript(`const [module, address, options, times, done] = arguments;
      import(module).then(({ load }) => Promise.allSettled(Array.from({ length: times }, () => load(address, options))))
        .then((all) => done(all.map((one) => one.reason?.message ?? one.status)), (error) => done([String(error)]))`,
    `${server.widget}/v1/index.js`, address, options, times);
    const scripts = () => widget.script('return [...document.scripts].map((one) => one.src).filter((src) => src.includes("sote-explorer"))');

    const missing = server.fault(/\/v1\/sote-explorer\.js$/, { status: 404, body: 'No such file' });
    for (const told of await call(url, {}, 2)) assert.match(told, /sote-explorer: http\S+sote-explorer\.js could not be loaded/);
    missing();
    const other = server.fault(/\/v1\/other\.js$/, { headers: { 'Content-Type': 'text/javascript' }, body: '"nothing"' });
    for (const told of await call(`${server.widget}/v1/other.js`, {}, 1)) assert.match(told, /is not the script of the widget/);
    other();
    for (const told of await call(url, { integrity: hashes['index.js'] }, 1)) assert.match(told, /could not be loaded/);
    assert.deepEqual(await scripts(), [], 'what failed is not left behind');

    await widget.script('const one = document.createElement("sote-explorer"); one.setAttribute("view", "costs"); document.querySelector("#place").append(one)');
    const options = { integrity: hashes['sote-explorer.js'], nonce: 'abc' };
    assert.deepEqual(await call(url, options, 3), ['fulfilled', 'fulfilled', 'fulfilled']);
    assert.deepEqual(await call(url, options, 2), ['fulfilled', 'fulfilled']);
    assert.deepEqual(await scripts(), [url], 'one script');
    assert.equal(await widget.script('return [...document.scripts].find((one) => one.integrity)?.nonce'), 'abc');
    await widget.ready();
    assert.equal(await widget.script('return document.querySelectorAll("sote-explorer").length'), 1, 'the page\'s own element, and no other');
    assert.deepEqual(await widget.tabs(), Object.values(TABS.sv));
    assert.equal(await widget.selectedTab(), TABS.sv.costs);
    const asked = server.requests().filter((one) => one === '/v1/sote-explorer.js');
    assert.ok(asked.length <= 4, `the script was asked for ${asked.length} times`);
    await widget.clean({ errors: [/integrity/i], violations: [/never/], network: true });
    assert.deepEqual(await widget.script('return recorded.violations'), []);

    async function filesAreThere(name) {
      const manifest = JSON.parse(await server.read(name));
      const folder = name.replace(/package\.json$/, '');
      const paths = [manifest.types, manifest.customElements, ...manifest.sideEffects, ...Object.values(manifest.exports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one)))];
      for (const path of paths) assert.ok((await server.read(folder + path)).length, `${name}: ${path}`);
      assert.match(manifest.version, /^\d+\.\d+\.\d+/);
      assert.deepEqual(JSON.parse(await server.read(folder + manifest.customElements)).modules[0].declarations[0].tagName, 'sote-explorer');
    }
  },
};
