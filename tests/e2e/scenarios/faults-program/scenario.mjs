import { again, EXPECTED, fallback, FAULTS, FILES, impatient, language, lines, named, told } from '../../faults.mjs';

const CORS = /Access-Control-Allow-Origin/;
const REPUBLISH = /integrity\.json/;
const LATE = /in time/;
const BLOCKED = /block/;
/** Before the program's own script is there, nobody can ask what is wrong with it: the line says all it needs. */
const NEEDS = /text\/javascript.*CORS/;

/** What the developer reads after the file's address; nothing where the widget starts all the same. */
const LINES = {
  script: Object.fromEntries(['another type', 'no CORS', 'missing', 'torn', 'cut short', 'a way to a login page', 'silence'].map((fault) => [fault, NEEDS])),
  style: {
    'another type': null, 'no CORS': CORS, missing: /404/, failing: /503/, busy: /429/, 'hung up': BLOCKED, torn: REPUBLISH, 'cut short': REPUBLISH,
    'a login page': /text\/html/, 'a way to a login page': /text\/html.*\/login\//, 'a way to another host': CORS, silence: LATE, dripping: LATE,
  },
};

export default {
  title: 'A file of the program that does not come, or comes as something else: told in words, with the remedy; another try works once it is mended',
  timeout: 600_000,
  async run({ server, widget, assert }) {
    let row = 0;
    for (const [file, rows] of Object.entries(LINES)) {
      for (const [fault, line] of Object.entries(rows)) await tried(file, fault, line);
    }

    async function tried(file, fault, line) {
      const what = `${file}: ${fault}`;
      const lang = language(row += 1);
      server.mend();
      const mended = FAULTS[fault].put(server, FILES[file]);
      await widget.open(await server.page({ ...impatient, fill: { attributes: `lang="${lang}"` } }), { ready: false });
      if (FAULTS[fault].slow) {
        await widget.until(() => server.requests().some((path) => FILES[file].test(path)), `${what}: it is asked for`, 20_000);
        await widget.until(() => server.requests().some((path) => FILES.services.test(path)), `${what}: everything is asked for`, 20_000);
        await widget.settled();
        assert.ok(await fallback(widget), `${what}: the page's own content stands meanwhile`);
        await widget.until(async () => {
          await widget.script('giveUp()');
          return (await widget.events('sote-error')).length;
        }, `${what}: the page gives up`, 20_000);
      }
      if (line) {
        await told(widget, { code: 'network', line: [named(file), line], lang, what });
        mended();
        await again(widget, lang);
      }
      await widget.ready();
      assert.equal((await widget.events('sote-error')).length, line ? 1 : 0, `${what}: one sote-error`);
      assert.equal(await fallback(widget), false, `${what}: the widget stands in the place of the page's own content`);
      assert.equal((await lines(widget)).length, line ? 1 : 0, `${what}: one line`);
      await widget.clean(EXPECTED);
    }
  },
};
