import { TABS } from '../../facts.mjs';
import { again, EXPECTED, fallback, FAULTS, FILES } from '../../faults.mjs';

export default {
  title: 'An element that failed is moved, taken away, put back and tried again like any other; several that failed share one new program',
  timeout: 180_000,
  async run({ server, widget, assert }) {
    const asked = (file) => server.requests().filter((path) => FILES[file].test(path)).length;
    const errors = async () => (await widget.events('sote-error')).length;
    const open = async (second = '') => widget.open(await server.page({ file: 'page.html', fill: { second } }), { ready: false });
    const script = (code) => widget.script(`const one = document.querySelector('sote-explorer'); const [first, second] = ['first', 'second'].map((id) => document.getElementById(id)); ${code}`);
    const settled = async () => { for (let i = 0; i < 3; i += 1) await widget.settled(); };

    // moved while it has failed: it stays as it is; then tried again, and moved while it runs
    let mended = FAULTS.missing.put(server, FILES.script);
    await open();
    await widget.until(async () => await errors() === 1, 'it fails', 20_000);
    await script('second.append(one); first.append(one); second.append(one)');
    await settled();
    assert.equal(await errors(), 1, 'moving a failed element is no other failure');
    assert.ok(await fallback(widget));
    mended();
    await again(widget, 'fi');
    await widget.ready();
    await widget.tab(TABS.fi.glossary);
    await script('first.append(one)');
    await settled();
    assert.equal(await widget.selectedTab(), TABS.fi.glossary, 'it keeps its place when it is moved');
    await widget.script('dispatchEvent(new Event("online"))');
    await settled();
    assert.equal(await widget.selectedTab(), TABS.fi.glossary, 'and does not begin anew when the network is back');
    await widget.clean(EXPECTED);

    // moved while it begins: one failure is told once
    server.mend();
    const held = server.hold(FILES.script);
    server.fault(FILES.style, { status: 404, body: 'Not found' });
    await open();
    await widget.until(() => asked('script'), 'the program is asked for');
    await script('second.append(one)');
    held();
    await widget.until(errors, 'it fails', 20_000);
    await settled();
    assert.equal(await errors(), 1, 'one sote-error');
    await widget.clean(EXPECTED);

    // taken away and put back: it begins anew, and may do so now
    server.mend();
    mended = FAULTS.missing.put(server, FILES.script);
    await open();
    await widget.until(errors, 'it fails', 20_000);
    await script('window.kept = one; one.remove()');
    await settled();
    mended();
    await widget.script('document.getElementById("second").append(kept)');
    await widget.ready();
    assert.equal(await fallback(widget), false);
    await widget.clean(EXPECTED);

    // two at once, and the network comes back
    server.mend();
    mended = FAULTS['hung up'].put(server, /v1\/(?!sote-explorer\.js$)/);
    await open('<sote-explorer loading="eager" lang="sv" routing="none"></sote-explorer>');
    await widget.until(async () => await errors() === 2, 'both fail', 20_000);
    mended();
    const before = asked('program');
    await widget.script('dispatchEvent(new Event("online"))');
    await widget.ready(2);
    assert.equal(await errors(), 2, 'neither fails once more');
    assert.equal(asked('program') - before, 1, 'one program for both');
    await widget.clean(EXPECTED);
  },
};
