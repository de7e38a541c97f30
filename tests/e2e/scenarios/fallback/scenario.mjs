const MISSING = { status: 404, body: 'Not found' };

export default {
  title: 'The page\'s own content stands until the widget is ready, and comes back when it cannot start',
  async run({ server, widget, assert }) {
    const fallback = () => widget.script('return finder.perceivable(document.getElementById("fallback"))');

    const release = server.hold(/\.(wasm|json)$/);
    await widget.open(await server.page({ fill: { attributes: 'loading="eager"' } }), { ready: false });
    await widget.until(() => server.requests().some((path) => path.endsWith('.wasm')), 'the program is asked for');
    await widget.settled();
    assert.ok(await fallback(), 'visible while the program loads');
    release();
    await widget.ready();
    assert.ok(!await fallback(), 'gone once the widget is ready');
    await widget.clean();

    server.mend();
    server.fault(/\/v1\/(?!sote-explorer\.js$)/, MISSING);
    await widget.open(await server.page(), { ready: false });
    await cannotStart('everything but the script is missing');

    server.mend();
    server.fault(/\.wasm$/, MISSING);
    await widget.open(await server.page(), { ready: false });
    await startsOrSaysWhy('the program is missing');

    server.mend();
    server.fault(/\.wasm$/, { headers: { 'Content-Type': 'application/wasm' }, body: 'not a program' });
    await widget.open(await server.page(), { ready: false });
    await startsOrSaysWhy('the program is broken');

    server.mend();
    server.fault(/\/v1\/.*-[0-9a-f]{8,}\.js$/, 'hang up');
    await widget.open(await server.page(), { ready: false });
    await cannotStart('the connection drops');

    async function cannotStart(why) {
      await widget.until(async () => (await widget.events('sote-error')).length, `${why}: no sote-error`, 15_000);
      await widget.settled();
      const errors = await widget.events('sote-error');
      assert.deepEqual(errors.map((one) => one.detail.code), ['network'], why);
      assert.ok(await fallback(), `${why}: the fallback is back`);
      const words = (await widget.text(await widget.host())).replace('Kaikki palvelut', '').trim();
      assert.ok(words.split(' ').length >= 4, `${why}: a sentence says so, not “${words}”`);
      await widget.clean({ network: true, notes: [/sote-explorer: /] });
    }

    /** It may start on its JavaScript translation; it may not leave an empty box. */
    async function startsOrSaysWhy(why) {
      await widget.until(async () => (await widget.events()).some((one) => /ready|error/.test(one.type)), `${why}: neither ready nor an error`, 15_000);
      if ((await widget.events('sote-error')).length) {
        await widget.until(fallback, `${why}: the fallback is back`);
      } else {
        await widget.tab('Kustannukset');
        await widget.says(/38 %/);
        assert.ok(!await fallback());
      }
      await widget.clean({ network: true, notes: [/sote-explorer: /] });
    }
  },
};
