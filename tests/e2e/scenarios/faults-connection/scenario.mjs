import { EXPECTED, fallback, FAULTS, FILES, impatient, language, lines, named, told } from '../../faults.mjs';

const PASSING = {
  'hung up once': 'hang up',
  'failing once': { status: 503, body: 'Oops' },
  'busy once': { status: 429, headers: { 'Retry-After': '1' }, body: 'Later' },
};
const OWN_WORDS = /v1\/(?!sote-explorer\.js$)/;

export default {
  title: 'A passing fault is asked over; back online the widget starts by itself; what is blocked is told, and asked for no more',
  timeout: 300_000,
  async run({ driver, browser, server, widget, assert }) {
    const asked = (file) => server.requests().filter((path) => FILES[file].test(path)).length;

    let row = 0;
    for (const [fault, answer] of Object.entries(PASSING)) {
      server.mend();
      for (const pattern of Object.values(FILES)) server.fault(pattern, answer, 1);
      await widget.open(`${await server.page({ fill: { attributes: `lang="${language(row += 1)}"` } })}#sote/services?q=tuki`);
      await widget.until(async () => /tuki/.test(await widget.status()), async () => `${fault}: the status says “${await widget.status()}”`, 20_000);
      await widget.tab(/Kustannukset|Kostnader|Costs/);
      await widget.table();
      assert.deepEqual(await widget.events('sote-error'), [], `${fault}: nobody hears of it`);
      assert.deepEqual(await lines(widget), [], fault);
      // a connection that was kept and hangs up is tried anew by some browsers themselves
      const most = fault === 'hung up once' ? 3 : 2;
      for (const file of Object.keys(FILES)) assert.ok(asked(file) >= 2 && asked(file) <= most, `${fault}: ${file} is asked for ${asked(file)} times`);
      await widget.clean({ network: true });
    }

    // offline before the program is here, and back
    server.mend();
    const online = FAULTS['hung up'].put(server, OWN_WORDS);
    await widget.open(await server.page({ ...impatient, fill: { attributes: 'lang="sv"' } }), { ready: false });
    await told(widget, { code: 'network', line: [named('script')], lang: 'sv', what: 'offline' });
    const before = asked('script');
    await widget.settled();
    assert.equal(asked('script'), before, 'it is not asked for again and again');
    online();
    await widget.script('dispatchEvent(new Event("online"))');
    await widget.ready();
    assert.equal(await fallback(widget), false);
    await widget.clean(EXPECTED);

    // offline while the widget stands, and back; the focus stays with the page
    server.mend();
    await widget.open(await server.page({ fill: { attributes: 'lang="en"' } }));
    const back = FAULTS['hung up'].put(server, FILES.search);
    await widget.search('help');
    await told(widget, { code: 'network', line: [named('search'), /block/], lang: 'en', what: 'offline later', alone: false });
    back();
    await widget.script('document.querySelector("a[href=\\"#muu\\"]").focus(); dispatchEvent(new Event("online"))');
    await widget.gone('button', 'Try again');
    await widget.settled();
    assert.equal(await widget.script('return document.activeElement.id'), 'after-link', 'the focus stays where the visitor is');
    await widget.clean(EXPECTED);

    // the page's own policy
    server.mend();
    const policy = "default-src 'none'; script-src {{origin}} 'wasm-unsafe-eval'; connect-src 'none'";
    await widget.open(await server.page({ headers: { 'Content-Security-Policy': policy }, fill: { attributes: 'lang="en"' } }), { ready: false });
    await told(widget, { code: 'network', line: [/v1\/widget-/, /Content-Security-Policy/, /connect-src/, new RegExp(server.widgetOrigin)], lang: 'en', what: 'connect-src' });
    await widget.clean({ ...EXPECTED, violations: [/^connect-src/] });

    // a content blocker, where a driver can play one
    if (browser === 'chromium') await blocked();

    async function blocked() {
      for (const [file, code] of [['script', 'network'], ['style', 'network'], ['services', 'network']]) {
        server.mend();
        await driver.sendDevToolsCommand('Network.enable', {});
        await driver.sendDevToolsCommand('Network.setBlockedURLs', { urls: [{ script: '*/widget-*.js', style: '*/widget-*.css', services: '*/v1/fi-*.json' }[file]] });
        await widget.open(await server.page(), { ready: false });
        await told(widget, { code, line: [named(file), file === 'script' ? /CORS/ : /content blocker/], lang: 'fi', what: `${file} is blocked` });
        assert.equal(asked(file), 0, 'it never came so far');
        await driver.sendDevToolsCommand('Network.setBlockedURLs', { urls: [] });
        await widget.press('button', 'Yritä uudelleen');
        await widget.ready();
        await widget.clean(EXPECTED);
      }
      await driver.sendDevToolsCommand('Network.disable', {});
    }
  },
};
