import { ADD, amounts, SEARCH, SHARES, TABS, UNIT } from '../../facts.mjs';

const POLICY = "default-src 'none'; script-src {{origin}}; connect-src {{origin}}; base-uri 'none'; form-action 'none'";
const POLICIES = [POLICY, `${POLICY}; require-trusted-types-for 'script'`, `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`];
const SERVICE = {
  fi: { name: 'Suun terveydenhuolto', query: 'hampaat' },
  sv: { name: 'Barnskydd', query: 'barnskydet' },
  en: { name: 'Child welfare', query: 'child welfaer' },
};
const AXE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export default {
  title: 'Where the policy forbids WebAssembly everything works, translated to JavaScript, in three languages',
  timeout: 300_000,
  async run({ driver, server, widget, assert }) {
    const page = await server.page({ fill: { attributes: 'lang="fi"' } });
    await widget.open(page);
    await widget.clean();
    assert.deepEqual(fetched(server), { wasm: 1, translation: 0 }, 'where WebAssembly runs the translation is never asked for');

    for (const policy of POLICIES) {
      server.mend();
      await opened(policy, 'lang="fi"', '');
      await everything('fi');
      await over();
    }
    for (const lang of ['sv', 'en']) {
      server.mend();
      await opened(POLICY, `lang="${lang}"`, '');
      await everything(lang);
      await over();
    }

    server.mend();
    await opened(POLICY, 'lang="fi"', '#sote/list?list=child-welfare,outpatient-care');
    await widget.says(/Lastensuojelu/);
    await widget.says(/Avosairaanhoito/);
    await widget.script('document.querySelector("sote-explorer").setAttribute("lang", "sv")');
    await widget.says(/Barnskydd/);
    await over();

    server.mend();
    await opened(POLICY, 'lang="fi" view="costs"', '', 'axe.html');
    await widget.table();
    const found = await driver.executeAsyncScript(`const done = arguments[1];
      axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then((result) => done(result.violations.map((one) => one.id)), (failure) => done([String(failure)]))`, AXE);
    assert.deepEqual(found, []);
    await over();

    /** One widget under the policy; that the program is the translation is seen by what was fetched. */
    async function opened(policy, attributes, fragment, file) {
      await widget.open(await server.page({ file, headers: { 'Content-Security-Policy': policy }, fill: { attributes } }) + fragment);
      assert.deepEqual(fetched(server), { wasm: 0, translation: 1 }, 'the WebAssembly is not fetched in vain');
      assert.equal(await driver.executeAsyncScript('recorded.allows.webAssembly().then(arguments[0])'), false, 'the policy is in force');
      assert.equal(await widget.script('return recorded.allows.inlineStyle()'), false, 'for styles too');
    }

    /** Every view, the units, the search, a service, the own list. */
    async function everything(lang) {
      const { name, query } = SERVICE[lang];
      assert.deepEqual(await widget.tabs(), Object.values(TABS[lang]));
      for (const tab of Object.values(TABS[lang])) {
        await widget.tab(tab);
        await widget.until(async () => (await widget.text()).length > 40, `${tab} shows nothing`);
      }
      await widget.tab(TABS[lang].costs);
      for (const [at, figure] of [[1, 'euros'], [2, 'perInhabitant'], [0, 'percent']]) {
        await widget.press('radio', new RegExp(`^${UNIT[lang].units[at]}$`));
        await widget.until(async () => {
          const told = amounts(await widget.text());
          return SHARES.every((share) => told.includes(share[figure]));
        }, async () => `${figure}: ${await widget.text()}`);
      }
      await widget.tab(TABS[lang].services);
      await widget.find('searchbox', SEARCH[lang]);
      await widget.search(query);
      await widget.until(async () => (await widget.lists()).some((names) => names[0]?.startsWith(name)), async () => `“${query}” finds ${JSON.stringify(await widget.lists())}`);
      await widget.press('link|button', name);
      await widget.heading(name);
      await widget.press('button', ADD[lang]);
      await widget.tab(TABS[lang].list);
      await widget.says(new RegExp(name));
      await driver.navigate().back();
      await widget.heading(name);
    }

    /** The browser's own word on the probe, and the recorder's two of its own: nothing else was violated. */
    async function over() {
      await widget.clean({ violations: [/wasm-eval/, /^style-src-elem inline/] });
    }
  },
};

/** How often the two forms of the program were asked for. */
function fetched(server) {
  const count = (pattern) => server.requests().filter((path) => pattern.test(path)).length;
  return { wasm: count(/widget-[0-9a-f]+\.wasm$/), translation: count(/\/translation-[0-9a-f]{8}\.js$/) };
}
