import { TABS } from '../../facts.mjs';

export default {
  title: 'Where the policy forbids WebAssembly the widget works on JavaScript',
  async run({ driver, server, widget, assert }) {
    const policy = "default-src 'none'; script-src {{origin}}; connect-src {{origin}}";
    await widget.open(await server.page({ headers: { 'Content-Security-Policy': policy } }));
    assert.equal(await driver.executeAsyncScript('recorded.allows.webAssembly().then(arguments[0])'), false, 'the policy is in force');
    for (const name of Object.values(TABS.fi)) {
      await widget.tab(name);
      assert.ok((await widget.text()).length > 40, `${name} shows something`);
    }
    await widget.tab(TABS.fi.services);
    await widget.search('hammas');
    await widget.press('link|button', /^Suun terveydenhuolto/);
    await widget.heading('Suun terveydenhuolto');
    await widget.clean({ violations: [/wasm-eval/] });
  },
};
