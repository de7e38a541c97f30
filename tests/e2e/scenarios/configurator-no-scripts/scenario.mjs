export default {
  title: 'The demo page without scripts still says how to embed',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s turns scripts off',
  async run({ driver, server, widget, assert }) {
    await driver.sendDevToolsCommand('Emulation.setScriptExecutionDisabled', { value: true });
    try {
      await driver.get(server.demo());
      const seen = await widget.until(async () => {
        const { nodeId } = (await driver.sendAndGetDevToolsCommand('DOM.getDocument', { depth: 0 })).root;
        const { nodeId: body } = await driver.sendAndGetDevToolsCommand('DOM.querySelector', { nodeId, selector: '#upota' });
        return body && (await driver.sendAndGetDevToolsCommand('DOM.getOuterHTML', { nodeId: body })).outerHTML;
      }, 'the page does not load');
      assert.match(seen, /&lt;script src="\/v1\/sote-explorer\.js" async&gt;/);
      assert.match(seen, /script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'/);
      for (const lang of ['sv', 'en']) assert.match(seen, new RegExp(`<p lang="${lang}">`));
    } finally {
      await driver.sendDevToolsCommand('Emulation.setScriptExecutionDisabled', { value: false });
    }
    widget.checked = true;
  },
};
