const POLICY = "script-src {{origin}}"; // without 'wasm-unsafe-eval': the program runs as JavaScript

export default {
  title: 'A program that breaks leaves a sentence and the page\'s own content; a page\'s own broken program is none of its business',
  async run({ server, widget, assert }) {
    await breaks({});
    await breaks({ 'Content-Security-Policy': POLICY });

    async function breaks(headers) {
      await widget.open(await server.page({ fill: { attributes: 'lang="en"' }, headers }));
      const prevented = await widget.script(`
        const error = new WebAssembly.RuntimeError('unreachable');
        const event = new ErrorEvent('error', { error, cancelable: true, message: 'unreachable' });
        dispatchEvent(event);
        return event.defaultPrevented`);
      assert.equal(prevented, false, 'an error of the page stays with the page');
      assert.equal((await widget.events('sote-error')).length, 0);
      await widget.settled();
      assert.deepEqual(await widget.script('return recorded.errors.splice(0)'), ['uncaught: unreachable'], 'the page\'s own error is the only one');

      // a real trap: the program no longer finds what it has drawn
      await widget.script('document.querySelector("sote-explorer").shadowRoot.querySelector(".announcement").remove()');
      for (let at = 1; at <= 10 && !(await widget.events('sote-error')).length; at += 1) {
        await widget.script('finder.find(document.querySelector("sote-explorer"), "tab")[arguments[0] % 5]?.click()', at);
        await widget.settled();
      }
      await saysSo(widget, assert);
      await widget.script('location.hash = "#sote/glossary"'); // nothing broken answers any more
      await widget.settled();
      assert.equal((await widget.events('sote-error')).length, 1, 'one sote-error');
      const told = () => widget.script('return recorded.warnings.filter((line) => /sote-explorer: internal/.test(line)).length');
      await widget.until(told, 'the developer is told', 20_000);
      await widget.script('const other = document.createElement("sote-explorer"); other.id = "later"; other.append("own words"); document.body.append(other)');
      await widget.until(async () => (await widget.events('sote-error')).length === 2, 'an element that comes later is told the same');
      assert.equal(await told(), 1, 'the developer is told once');
      // Yew says itself what it could not insert, before it gives up
      await widget.clean({ violations: headers['Content-Security-Policy'] ? [/wasm-eval/] : [], warnings: [/sote-explorer: internal/], errors: [/failed to insert node before next sibling/] });
    }
  },
};

async function saysSo(widget, assert) {
  const errors = await widget.events('sote-error');
  assert.deepEqual(errors.map((one) => one.detail.code), ['internal'], `one sote-error; the page's errors: ${await widget.script('return recorded.errors')}`);
  assert.ok((await widget.text(await widget.host())).includes(errors[0].detail.message), 'the sentence stands on the page');
  assert.ok(await widget.script('return finder.perceivable(document.getElementById("fallback"))'), 'the page\'s own content is back');
}
