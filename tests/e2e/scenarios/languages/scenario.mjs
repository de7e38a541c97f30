import { ADD, SEARCH, TABS, UNIT } from '../../facts.mjs';

// Words that only one language's data can hold.
const PROBES = {
  fi: ['Suun terveydenhuolto', 'Lapsiperheiden sosiaalipalvelut'],
  sv: ['Barnskydd', 'barnfamiljer'],
  en: ['Child welfare', 'families with children'],
};

export default {
  title: 'Finnish, Swedish and English: by attribute, by the page, live, and only that language is fetched',
  async run({ server, widget, assert }) {
    for (const [lang, page] of [['fi', 'fi'], ['sv', 'sv-FI'], ['en', 'en']]) {
      server.mend(); // nothing is in the cache
      await widget.open(await server.page({ fill: { attributes: `lang="${page}"` } }));
      await inLanguage(widget, assert, lang);
      const asked = [...new Set(server.requests())].filter((path) => !/\.(js|wasm|css|html)$/.test(path));
      const data = (await Promise.all(asked.map((path) => server.read(path)))).join('\n');
      assert.ok(PROBES[lang].every((words) => data.includes(words)), `the ${lang} data is among ${asked}`);
      for (const other of Object.keys(PROBES).filter((one) => one !== lang)) {
        assert.deepEqual(PROBES[other].filter((words) => data.includes(words)), [], `${other} data was fetched for ${lang}: ${asked}`);
      }
    }

    await widget.open(await server.page({ file: 'swedish-page.html' }));
    await inLanguage(widget, assert, 'sv');

    await widget.open(await server.page({ fill: { attributes: 'lang="fi"' } }));
    await widget.press('link|button', 'Lastensuojelu');
    await widget.heading('Lastensuojelu');
    for (const [lang, name] of [['sv', 'Barnskydd'], ['en', 'Child welfare'], ['fi', 'Lastensuojelu']]) {
      await widget.script('document.querySelector("sote-explorer").lang = arguments[0]', lang);
      await widget.heading(name);
      await widget.find('button', ADD[lang]);
      assert.match(await widget.fragment(), /child-welfare/);
    }
    await widget.clean();
  },
};

async function inLanguage(widget, assert, lang) {
  assert.equal((await widget.events('sote-ready'))[0].detail.lang, lang);
  assert.deepEqual(await widget.tabs(), Object.values(TABS[lang]));
  await widget.find('searchbox', SEARCH[lang]);
  await widget.tab(TABS[lang].costs);
  const group = await widget.find('radiogroup', new RegExp(`^${UNIT[lang].group}`));
  assert.deepEqual(await widget.names('radio', group), UNIT[lang].units);
  const declared = await widget.script(`const panel = finder.find(document.querySelector("sote-explorer"), "tabpanel")[0];
    for (let at = panel; at; at = at.parentElement ?? at.getRootNode().host) if (at.getAttribute("lang")) return at.getAttribute("lang").slice(0, 2);`);
  assert.equal(declared, lang, 'the words inside are marked as of their language');
}
