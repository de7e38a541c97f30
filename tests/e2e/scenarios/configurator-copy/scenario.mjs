import { fi } from '../../../../src/embed/configurator/words/fi.js';
import { Configurator } from '../../configurator.mjs';

const PIECES = { page: fi.pieces.page, 'policy-quick': fi.policyQuick, 'policy-strict': fi.policyStrict, layout: fi.layoutTitle, fallback: fi.fallbackTitle, statement: fi.statementTitle };

export default {
  title: 'The configurator: every piece is copied with a spoken word, and selected where copying is refused',
  timeout: 240_000,
  async run({ driver, browser, widget, assert }) {
    const page = new Configurator(widget, fi);
    await page.open();
    const said = (name) => widget.script('return document.querySelector(`[data-piece="${arguments[0]}"] [role=status]`).textContent', name);
    const put = (how) => widget.script(`Object.defineProperty(navigator, 'clipboard', { configurable: true, value: ${how} })`);

    // what the browser is asked to copy is what stands there
    await put('{ writeText: async (text) => { window.copied = text } }');
    for (const [name, title] of Object.entries(PIECES)) {
      await page.press('button', fi.copyWhat(title));
      await widget.until(async () => (await said(name)) === fi.copied, `${name}: no word of it`);
      assert.equal(await widget.script('return window.copied'), await page.piece(name), name);
    }
    await page.unfold();
    await page.choose(fi.region, 'Kainuun hyvinvointialue');
    await widget.until(async () => (await said('page')) === '', 'another code is not the one copied');

    // refused, or no clipboard at all
    for (const how of ['{ writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) }', 'undefined']) {
      await put(how);
      for (const [name, title] of Object.entries(PIECES)) {
        await page.press('button', fi.copyWhat(title));
        await widget.until(async () => (await said(name)) === fi.notCopied, `${name}: no word of the refusal`);
        assert.equal(await widget.script('return getSelection().toString().trim()'), (await page.piece(name)).trim(), `${name} is selected`);
        assert.equal((await widget.focused()).name, fi.code(title), `${name} has the focus`);
      }
    }
    await widget.script('delete navigator.clipboard');

    // the real clipboard, where the driver lets it be read
    if (browser === 'chromium') {
      await driver.sendDevToolsCommand('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
      await page.press('button', fi.copyWhat(PIECES.page));
      await widget.until(async () => [fi.copied, fi.notCopied].includes(await said('page')), 'copied or refused');
      if ((await said('page')) === fi.copied) {
        assert.equal(await driver.executeAsyncScript('navigator.clipboard.readText().then(arguments[0], () => arguments[0](null))'), await page.piece('page'));
      }
      await driver.sendDevToolsCommand('Browser.resetPermissions', {});
    }
    await widget.clean();
  },
};
