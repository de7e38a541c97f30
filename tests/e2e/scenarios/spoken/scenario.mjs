import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXPECTED, FAULTS, FILES } from '../../faults.mjs';
import { Places, PLACES } from '../../places.mjs';
import { spoken } from '../../spoken.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** `SOTE_WRITE_SPOKEN=1` writes the files anew: then they are to be read, line by line, as somebody hears them. */
const WRITES = Boolean(process.env.SOTE_WRITE_SPOKEN);
/** What each file holds; what stands around the views is the same everywhere, and told with the services. */
const PARTS = { services: '.explorer', shift: '.shift', compare: '.compare' };
const LANGUAGES = { services: ['fi', 'sv', 'en'], costs: ['fi', 'sv', 'en'] };

export default {
  title: 'What a screen reader says, line by line, is what was written down and read',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s shows the accessibility tree',
  timeout: 120_000,
  async run({ driver, server, widget, assert }) {
    const wrong = [];
    const check = async (name, lang, selector) => {
      const lines = await spoken(driver, lang, selector);
      const file = path.join(HERE, `${name}.${lang}.txt`);
      if (WRITES) return writeFile(file, `${lines.join('\n')}\n`);
      const wanted = (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n');
      const at = lines.findIndex((line, place) => line !== wanted[place]);
      if (at >= 0 || lines.length !== wanted.length) {
        const place = at < 0 ? lines.length : at;
        wrong.push(`${name}.${lang}.txt, line ${place + 1}: it says “${lines[place] ?? 'nothing more'}”, and there stands “${wanted[place] ?? 'nothing more'}”`);
      }
      return undefined;
    };
    const places = new Places({ server, widget });
    for (const sample of [false, true]) {
      await widget.open(await places.page(sample));
      for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
        for (const lang of LANGUAGES[place.name] ?? ['fi']) {
          await places.go(place, lang);
          await check(place.name, lang, PARTS[place.name] ?? '.panel');
        }
      }
      await widget.clean();
    }

    server.mend();
    FAULTS.missing.put(server, FILES.services);
    await widget.open(await places.page(), { ready: false });
    await widget.until(async () => (await widget.all('alert')).length, 'no alert', 20_000);
    await widget.settled();
    await check('failure', 'fi', '.explorer');
    await widget.clean(EXPECTED);
    assert.deepEqual(wrong, []);
  },
};
