export default {
  title: 'A program that breaks leaves a sentence and the page\'s own content; a page\'s own broken program is none of its business',
  async run({ server, widget, assert }) {
    await widget.open(await server.page({ fill: { attributes: 'lang="en"' } }));
    const breaks = (stack) => widget.script(`
      const error = new WebAssembly.RuntimeError('unreachable');
      Object.defineProperty(error, 'stack', { value: ${JSON.stringify(stack)} });
      const event = new ErrorEvent('error', { error, cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented`);
    const program = await widget.script("return performance.getEntriesByType('resource').map((one) => one.name).find((name) => /widget-[0-9a-f]+[.]js$/.test(name))");

    assert.equal(await breaks('at somebody-elses.js:1:1'), false, 'an error of the page stays with the page');
    assert.equal((await widget.events('sote-error')).length, 0);

    assert.equal(await breaks(`at run (${program}:1:1)`), true, 'our own error does not reach the console');
    const [error] = await widget.events('sote-error');
    assert.equal(error.detail.code, 'internal');
    assert.ok((await widget.text(await widget.host())).includes(error.detail.message), 'the sentence stands on the page');
    assert.ok(await widget.script('return finder.perceivable(document.getElementById("fallback"))'), 'the page\'s own content is back');

    await widget.script('const other = document.createElement("sote-explorer"); other.id = "later"; other.append("own words"); document.body.append(other)');
    await widget.until(async () => (await widget.events('sote-error')).length === 2, 'an element that comes later is told the same');
  },
};
