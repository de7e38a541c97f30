export default {
  title: 'Where the policy forbids WebAssembly the visitor reads a sentence and the page\'s own content, the developer the remedy',
  async run({ driver, server, widget, assert }) {
    const policy = "default-src 'none'; script-src {{origin}}; connect-src {{origin}}";
    const fill = { attributes: 'lang="sv"' };
    await widget.open(await server.page({ headers: { 'Content-Security-Policy': policy }, fill }), { ready: false });
    assert.equal(await driver.executeAsyncScript('recorded.allows.webAssembly().then(arguments[0])'), false, 'the policy is in force');
    await widget.until(async () => (await widget.events('sote-error')).length, 'no sote-error');
    const [error] = await widget.events('sote-error');
    assert.equal(error.detail.code, 'wasm-blocked');
    assert.match(error.detail.message, /Tjänstesökningen/, 'in the language of the widget');
    assert.ok((await widget.text(await widget.host())).includes(error.detail.message), 'the sentence stands on the page');
    assert.ok(await widget.script('return finder.perceivable(document.getElementById("fallback"))'), 'the page\'s own content is back');
    await widget.clean({ violations: [/wasm-eval/], notes: [/sote-explorer: wasm-blocked.*wasm-unsafe-eval/] });
  },
};
