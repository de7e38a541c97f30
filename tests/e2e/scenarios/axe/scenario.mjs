import { SEARCH, TABS } from '../../facts.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PLAIN = { fi: 'Selkokieli', sv: 'Lättläst', en: 'Easy language' };
const SERVICE = { fi: 'Lastensuojelu', sv: 'Barnskydd', en: 'Child welfare' };

export default {
  title: 'axe finds nothing: every view, a service and a search, light and dark, three languages',
  timeout: 240_000,
  async run({ server, widget, assert }) {
    await widget.open(await server.page({ file: 'page.html' }));
    const found = [];
    for (const lang of Object.keys(TABS)) {
      await set(widget, 'lang', lang);
      await widget.find('tab', TABS[lang].costs);
      for (const [view, name] of Object.entries(TABS[lang])) {
        await widget.tab(name);
        if (view === 'costs') await widget.press('button', /→/); // a shift has bars and tables of its own
        found.push(...await inBothThemes(widget, `${lang} ${view}`));
      }
      await widget.tab(TABS[lang].services);
      await widget.find('searchbox', SEARCH[lang]);
      await widget.search(SERVICE[lang].toLowerCase());
      found.push(...await inBothThemes(widget, `${lang} search`));
      await widget.press('link|button', SERVICE[lang]);
      await widget.heading(SERVICE[lang]);
      found.push(...await inBothThemes(widget, `${lang} service`));
      await widget.press('button', PLAIN[lang]);
      found.push(...await inBothThemes(widget, `${lang} service in plain language`));
      await widget.press('button', PLAIN[lang]);
      await widget.tab(TABS[lang].services);
    }
    assert.deepEqual(found, []);
    await widget.clean();
  },
};

async function inBothThemes(widget, state) {
  const found = [];
  for (const theme of ['light', 'dark']) {
    await set(widget, 'theme', theme);
    await widget.settled();
    // colours on their way from one theme to the other are not what is judged
    await widget.script('document.querySelector("sote-explorer").shadowRoot.getAnimations().forEach((one) => one.finish())');
    const violations = await widget.driver.executeAsyncScript(`const done = arguments[1];
      axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then((result) => done(result.violations.flatMap((one) =>
        one.nodes.slice(0, 3).map((node) => one.id + ': ' + node.target.flat().at(-1) + ' ' + (node.any[0]?.message ?? one.help)))), (failure) => done(['axe failed: ' + failure]));`, RULES);
    found.push(...violations.map((one) => `${state} ${theme}: ${one}`));
  }
  return found;
}

async function set(widget, attribute, value) {
  await widget.script('document.querySelector("sote-explorer").setAttribute(arguments[0], arguments[1])', attribute, value);
}
