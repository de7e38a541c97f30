const asked = (server) => server.requests().filter((path) => /\/background-/.test(path)).length;

export default {
  title: 'What stands beside the services is fetched when the page has come to rest, or when the visitor asks for it',
  async run({ server, widget, assert }) {
    const hold = server.hold(/\/background-/);
    await widget.open(await server.page());
    assert.equal(asked(server), 0, 'the services come alone');
    await widget.until(() => asked(server) === 1, 'it is fetched by itself after a while', 5_000);
    hold();
    await widget.says(/Muut hyvinvoinnin tekijät/);
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
