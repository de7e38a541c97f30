const asked = (server) => server.requests().filter((path) => /\/background-fi-/.test(path)).length;

export default {
  title: 'What stands beside the services is fetched when the page has come to rest, or when the visitor asks for it',
  async run({ server, widget, assert }) {
    // another language is asked for at once, and takes longer than the first one's background waits for its turn
    const [finnish, swedish] = [server.hold(/\/v1\/fi-/), server.hold(/\/v1\/sv-/)];
    await widget.open(await server.page(), { ready: false });
    await widget.script('document.addEventListener("sote-ready", ({ target }) => { target.lang = "sv" }, { once: true })');
    finnish();
    await widget.ready();
    await widget.script('return new Promise((done) => setTimeout(done, 1500))');
    swedish();
    await widget.tab('Kostnader');
    await widget.says(/Specialiserad sjukvård/);
    const read = await widget.script("return performance.getEntriesByType('resource').map((one) => one.name)");
    assert.deepEqual(read.filter((name) => name.includes('/background-fi-')), [], 'the Finnish background is no longer asked for');
    await widget.clean();

    await widget.open(await server.page());
    await widget.says(/Muut hyvinvoinnin tekijät/);
    assert.equal(asked(server), 1, 'it is fetched by itself, once');
    // by the page's own clock, so that a slow machine is no reason to fail
    const rest = await widget.script(`
      const file = (start) => performance.getEntriesByType('resource').find((one) => one.name.includes(start));
      return file('/v1/background-fi-').startTime - file('/v1/fi-').startTime`);
    assert.ok(rest >= 950, `the services come alone: the rest is asked for ${rest} ms after them`);
    await widget.clean();

    await widget.open(await server.page());
    const before = asked(server);
    await widget.tab('Kustannukset');
    await widget.says(/38 %/);
    assert.ok(asked(server) <= before + 1, 'asked for once, or in the cache already');
    await widget.clean();

    await widget.open(await server.page({ fill: { attributes: 'view="glossary"' } }));
    await widget.says(/Omatyöntekijä/);
    await widget.clean();
  },
};
