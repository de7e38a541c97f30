export default {
  title: 'Far down a page only the script is fetched, until the visitor comes near',
  async run({ server, widget, assert }) {
    await widget.open(await server.page({ file: 'page.html' }), { ready: false });
    await widget.driver.executeAsyncScript('const done = arguments[0]; customElements.whenDefined("sote-explorer").then(() => done())');
    for (let i = 0; i < 10; i += 1) await widget.settled();
    assert.deepEqual(server.requests(), ['/v1/sote-explorer.js']);
    assert.ok(await widget.script('return finder.perceivable(document.getElementById("fallback"))'), 'the fallback stands meanwhile');

    await widget.script('document.querySelector("sote-explorer").scrollIntoView()');
    await widget.ready();
    assert.ok(server.requests().length > 1);
    await widget.clean();

    await widget.open(await server.page({ file: 'page.html', fill: { attributes: 'loading="eager"' } }));
    assert.equal(await widget.script('return scrollY'), 0);
    await widget.clean();
  },
};
