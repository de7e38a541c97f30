import { TABS } from '../../facts.mjs';

const POLICY = "default-src 'none'; script-src {{origin}} 'wasm-unsafe-eval'; connect-src {{origin}}; base-uri 'none'; form-action 'none'";
const POLICIES = [POLICY, `${POLICY}; require-trusted-types-for 'script'`, `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`];

export default {
  title: 'Under the strictest policy every view works and nothing is violated',
  async run({ driver, server, widget, assert }) {
    for (const policy of POLICIES) {
      await widget.open(await server.page({ headers: { 'Content-Security-Policy': policy } }));
      assert.equal(await widget.script('return recorded.allows.inlineStyle()'), false, 'the policy is in force');
      assert.equal(await driver.executeAsyncScript('recorded.allows.webAssembly().then(arguments[0])'), true);
      await widget.until(async () => (await widget.script('return recorded.violations.length')) === 1, 'the recorder sees violations');
      await widget.script('recorded.violations.length = 0');

      for (const name of Object.values(TABS.fi)) {
        await widget.tab(name);
        await widget.until(async () => (await widget.text()).length > 40, `${name} shows something`);
      }
      await widget.tab(TABS.fi.costs);
      const styled = await widget.script('const one = finder.find(document.querySelector("sote-explorer"), "tab")[0]; return one.getBoundingClientRect().height');
      assert.ok(styled >= 44, `the style sheet works: a tab is ${styled} px high`);
      await widget.press('radio', /^€$/);
      await widget.tab(TABS.fi.services);
      await widget.search('hammas');
      await widget.press('link|button', /^Suun terveydenhuolto/);
      await widget.heading('Suun terveydenhuolto');
      await widget.clean({ violations: [/never/] });
      assert.deepEqual(await widget.script('return recorded.violations'), []);
    }
  },
};
