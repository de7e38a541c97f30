import { again, EXPECTED, fallback, FILES, lines, named, told } from '../../faults.mjs';

const TAG = /\/v1\/sote-explorer\.js$/;
const OURS = /\/v1\/[^/]*-[0-9a-f]{8}(-\d+)?\.(js|wasm|css|json|bin)$/;
const MISSING = { status: 404, body: 'Not found' };
const OTHER = /Uusi julkaisu/;

export default {
  title: 'A page runs one release: whatever caches hold and whenever the files on the server are replaced',
  timeout: 300_000,
  async run({ browser, driver, server, widget, assert }) {
    const next = await nextRelease();
    const version = async () => (await widget.events('sote-ready')).at(-1)?.detail.version;
    const open = async (options) => {
      await widget.open(await server.page(), options);
      return version();
    };
    const current = await open();
    await widget.clean();

    // the next release is a whole one
    server.mend();
    next.replace();
    assert.notEqual(await open(), current, 'it has another version');
    assert.match(await widget.text(await widget.host()), OTHER);
    await widget.clean();

    // a script of before in the browser's cache, the files of now on the server: said, and mended for the next visit
    server.mend();
    const before = server.fault(/\/v1\//, async (file) => server.answer(file, { headers: { 'Cache-Control': TAG.test(file) ? 'max-age=600' : 'no-store' } }));
    await open();
    await widget.clean();
    before();
    const mixed = next.replace();
    await open({ ready: false });
    await told(widget, { code: 'network', line: [named('script'), /release/], lang: 'fi', what: 'an old script' });
    assert.ok(!server.requests().slice(mixed).some((path) => next.isItsOwn(path)), 'the old script asks for no file of the next release');
    await widget.clean(EXPECTED);
    // Firefox has scripts in its memory besides, for as long as their `max-age` lets it; who reloads there, asks
    await open({ ready: browser !== 'firefox' });
    if (browser === 'firefox') {
      await widget.settled();
      await driver.navigate().refresh();
      await widget.ready();
    }
    assert.notEqual(await version(), current, 'the next visit has the next release');
    assert.match(await widget.text(await widget.host()), OTHER);
    await widget.clean();

    // replaced while a page is open: what comes later does not come, and nothing else comes in its place
    server.mend();
    await open();
    const opened = next.replace();
    await widget.script('document.querySelector("sote-explorer").setAttribute("lang", "sv")');
    await told(widget, { code: 'network', line: [/v1\/sv-/, /404.*release/], lang: 'sv', what: 'another language' });
    await widget.clean(EXPECTED);

    server.mend();
    server.fault(FILES.background, MISSING); // it follows within a second, so it went before
    await open();
    await widget.until(() => server.requests().some((path) => /\/shelf-/.test(path)), 'the services\' pages are asked for by themselves', 20_000);
    next.replace();
    await widget.tab('Kustannukset');
    await told(widget, { code: 'network', line: [named('background'), /404.*release/], lang: 'fi', what: 'the background', alone: false });
    await widget.tab('Palvelut');
    await widget.search('tuki');
    await widget.until(async () => (await lines(widget)).length >= 2, 'the search file does not come either');
    assert.equal(await version(), current);
    assert.doesNotMatch(await widget.text(await widget.host()), OTHER);
    assert.ok(!server.requests().slice(opened).some((path) => next.isItsOwn(path)), 'no file of the next release is asked for');
    await widget.clean(EXPECTED);

    // a cache on the way that gives files of another release under the names of this one
    for (const [file, code] of Object.entries({ script: 'network', style: 'network', services: 'dataset', background: 'dataset', search: 'dataset' })) {
      server.mend();
      const mended = server.fault(FILES[file], (path) => next.inThePlaceOf(path));
      await widget.open(`${await server.page({ fill: { attributes: file === 'background' ? 'view="costs"' : '' } })}${file === 'search' ? '#sote/services?q=tuki' : ''}`, { ready: false });
      const alone = !/background|search/.test(file);
      await refused(file, code, alone);
      mended();
      await again(widget, 'fi');
      await widget.ready();
      assert.equal(await version(), current);
      await widget.clean(EXPECTED);
    }
    server.mend();
    server.fault(FILES.program, (path) => next.inThePlaceOf(path));
    assert.equal(await open(), current, 'the translation of this release stands in for the program of another');
    assert.match((await lines(widget)).join(), /widget-\w+\.wasm.*translation.*of another release/);
    await widget.clean(EXPECTED);
    server.mend();
    const proxy = server.fault(OURS, (path) => next.inThePlaceOf(path));
    await open({ ready: false });
    await refused('script', 'network', true);
    proxy();
    await widget.clean(EXPECTED);

    async function refused(file, code, alone) {
      await told(widget, { code, line: [named(file), /release/], lang: 'fi', what: `${file} of another release`, alone });
      assert.doesNotMatch(await widget.text(await widget.host()), OTHER);
      if (alone) assert.ok(await fallback(widget));
    }

    /** This release once more with other names, another version and another service: as far as files can tell, the next one. */
    async function nextRelease() {
      const names = await server.names();
      const hashes = [...new Set(names.map((name) => /-([0-9a-f]{8})(-\d+)?\./.exec(name)?.[1]).filter(Boolean))];
      const others = new Map(hashes.map((hash) => [hash, [...hash].map((digit) => (15 - parseInt(digit, 16)).toString(16)).join('')]));
      const back = new Map([...others].map(([hash, other]) => [other, hash]));
      const renamed = (text, by) => text.replace(/[0-9a-f]{8}/g, (hash) => by.get(hash) ?? hash);
      const contents = async (path) => {
        const answer = await server.answer(path);
        let text = renamed(answer.body.toString('latin1'), others);
        if (path.endsWith('.json')) text = text.replace('"name":"Lastensuojelu"', '"name":"Uusi julkaisu"');
        if (/wasm$|translation/.test(path)) text = text.replace(/0\.\d\.\d/g, (found) => found.replace(/^0/, '9'));
        return { ...answer, body: Buffer.from(text, 'latin1') };
      };
      return {
        /** Puts it in the place of this release; gives how many requests there were before. */
        replace() {
          server.fault(TAG, contents);
          server.fault(OURS, (path) => (names.includes(renamed(path, back).slice(4)) && renamed(path, back) !== path ? contents(renamed(path, back)) : MISSING));
          return server.requests().length;
        },
        isItsOwn: (path) => renamed(path, back) !== path,
        inThePlaceOf: contents,
      };
    }
  },
};
