const MISSING = { status: 404, body: 'Not found' };

export default {
  title: 'WebAssembly forbidden and its translation missing: a sentence and the page\'s own content, the developer is told the remedy',
  async run({ driver, server, widget, assert }) {
    const policy = "default-src 'none'; script-src {{origin}}; connect-src {{origin}}";
    const mended = server.fault(/\/translation-/, MISSING);
    await widget.open(await server.page({ headers: { 'Content-Security-Policy': policy }, fill: { attributes: 'lang="sv"' } }), { ready: false });
    await blocked();
    assert.equal(await driver.executeAsyncScript('recorded.allows.webAssembly().then(arguments[0])'), false, 'the policy is in force');
    // browsers remember scripts that failed; the visitor's other try asks by another address
    mended();
    await widget.press('button', 'Försök igen');
    await widget.ready();
    await widget.tab('Kostnader');
    await widget.says(/38 %/);
    await widget.clean({ network: true, violations: [/wasm-eval/], notes: [/sote-explorer: wasm-blocked.*wasm-unsafe-eval/] });

    server.mend();
    server.fault(/\/translation-/, 'hang up');
    await widget.open(await server.page({ file: 'removed.html' }), { ready: false });
    await blocked();
    await widget.clean({ network: true, notes: [/sote-explorer: wasm-blocked.*wasm-unsafe-eval/] });

    async function blocked() {
      await widget.until(async () => (await widget.events('sote-error')).length, 'no sote-error');
      await widget.settled();
      const errors = await widget.events('sote-error');
      assert.deepEqual(errors.map((one) => one.detail.code), ['wasm-blocked'], 'one sote-error');
      const [{ detail: { message } }] = errors;
      assert.match(message, /Tjänstesökningen/, 'in the language of the widget');
      assert.ok((await widget.text(await widget.host())).includes(message), 'the sentence stands on the page');
      assert.ok(await widget.script('return finder.perceivable(document.getElementById("fallback"))'), 'the page\'s own content is back');
    }
  },
};
