import { again, EXPECTED, fallback, FAULTS, FILES, impatient, language, lines, named, told } from '../../faults.mjs';

const CORS = /Access-Control-Allow-Origin/;
const LATE = /in time/;
const BLOCKED = /block/;
const WHOLE = /whole/;

/** The public code, and what the developer reads after the file's address; nothing where all is well. */
const ROWS = {
  'another type': null,
  'no CORS': ['network', CORS],
  missing: ['network', /404/],
  failing: ['network', /503/],
  busy: ['network', /429/],
  'hung up': ['network', BLOCKED],
  torn: ['network', /integrity\.json/],
  'cut short': ['dataset', WHOLE],
  'a login page': ['dataset', /text\/html/],
  'a way to a login page': ['dataset', /text\/html.*\/login\//],
  'a way to another host': ['network', CORS],
  silence: ['network', LATE],
  dripping: ['network', LATE],
};

/** The same answers reach the files that come later: some of each kind. */
const LATER = ['another type', 'no CORS', 'missing', 'cut short', 'a way to a login page', 'silence'];

/** A search file has no text: what came in its place is not told apart. */
const SEARCH = { 'a way to a login page': ['dataset', WHOLE] };

export default {
  title: 'A file of the dataset that does not come, or comes as something else: told in words, with the remedy; another try works once it is mended',
  timeout: 600_000,
  async run({ server, widget, assert }) {
    let row = 0;
    for (const [fault, told] of Object.entries(ROWS)) await tried('services', fault, told);
    for (const fault of LATER) await tried('background', fault, ROWS[fault]);
    for (const fault of LATER) await tried('search', fault, { ...ROWS, ...SEARCH }[fault]);

    async function tried(file, fault, expected) {
      const what = `${file}: ${fault}`;
      const lang = language(row += 1);
      const alone = file === 'services';
      server.mend();
      const mended = FAULTS[fault].put(server, FILES[file]);
      const asked = () => server.requests().filter((path) => FILES[file].test(path)).length;
      const view = file === 'background' ? 'costs' : 'services';
      const page = await server.page({ ...impatient, fill: { attributes: `lang="${lang}" view="${view}"` } });
      await widget.open(file === 'search' ? `${page}#sote/services?q=tuki` : page, { ready: false });
      if (FAULTS[fault].slow) {
        await widget.until(asked, `${what}: it is asked for`, 20_000);
        if (!alone) await widget.until(() => server.requests().some((path) => FILES.services.test(path)), `${what}: the services are asked for`, 20_000);
        await widget.until(() => widget.script('return document.querySelector("sote-explorer").shadowRoot?.querySelector(".explorer")'), `${what}: the program runs`, 20_000);
        await widget.settled();
        if (alone) assert.ok(await fallback(widget), `${what}: the page's own content stands meanwhile`);
        await widget.until(async () => {
          await widget.script('giveUp()');
          return (await widget.events('sote-error')).length;
        }, `${what}: the page gives up`, 20_000);
      }
      if (expected) {
        await told(widget, { code: expected[0], line: [named(file), expected[1]], lang, what, alone });
        mended();
        const before = asked();
        await again(widget, lang);
        await widget.until(() => asked() > before, `${what}: it is asked for again`, 20_000);
      }
      await widget.ready();
      if (file === 'background') await widget.table();
      if (file === 'search') await widget.until(async () => /tuki/.test(await widget.status()), async () => `${what}: the status says “${await widget.status()}”`, 20_000);
      await widget.settled();
      assert.equal((await widget.events('sote-error')).length, expected ? 1 : 0, `${what}: one sote-error`);
      assert.equal(await fallback(widget), false, `${what}: the widget stands in the place of the page's own content`);
      assert.equal((await lines(widget)).length, expected ? 1 : 0, `${what}: one line, not ${(await lines(widget)).join(' / ')}`);
      await widget.clean(EXPECTED);
    }
  },
};
