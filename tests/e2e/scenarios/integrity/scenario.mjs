import { createHash } from 'node:crypto';
import { TABS } from '../../facts.mjs';

export default {
  title: 'A tag with the right hash starts the widget; with another the script never runs, and the page keeps its own content',
  async run({ server, widget, assert }) {
    const hashes = JSON.parse(await server.read('v1/integrity.json'));
    const right = hashes['sote-explorer.js'];
    const script = await server.read('v1/sote-explorer.js');
    assert.equal(right, `sha384-${createHash('sha384').update(script).digest('base64')}`, 'the hash is that of the file');

    await widget.open(await server.page({ file: 'page.html', fill: { hash: right } }));
    assert.deepEqual(await widget.tabs(), Object.values(TABS.fi));
    await widget.clean();

    const wrong = `sha384-${createHash('sha384').update(`${script} `).digest('base64')}`;
    server.mend();
    await widget.open(await server.page({ file: 'page.html', fill: { hash: wrong } }), { ready: false });
    await widget.until(() => server.requests().includes('/v1/sote-explorer.js'), 'the script is asked for');
    await widget.until(() => widget.script('return document.readyState === "complete"'), 'the page is whole');
    await widget.settled();
    assert.equal(await widget.script('return Boolean(customElements.get("sote-explorer"))'), false, 'the script did not run');
    assert.ok(await widget.script('return finder.perceivable(document.getElementById("fallback"))'), 'the page\'s own content stands');
    assert.deepEqual(server.requests().filter((path) => path !== '/v1/sote-explorer.js'), [], 'nothing else was asked for');
    // The browser says why; nobody else has anything to say.
    await widget.clean({ notes: [/integrity/i], errors: [/integrity/i] });
  },
};
