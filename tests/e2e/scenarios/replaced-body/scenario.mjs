import { TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';
const ELEMENT = '<sote-explorer loading="eager"></sote-explorer>';

/** What a page that exchanges its own body does while the program is on its way. */
const EXCHANGES = {
  'another body with another element': `const body = document.createElement('body'); body.innerHTML = '<main>${ELEMENT}</main>'; document.body = body`,
  'a body from another document': `const parsed = new DOMParser().parseFromString('<main>${ELEMENT}</main>', 'text/html'); document.body.replaceWith(document.adoptNode(parsed.body))`,
  'taken away and put back at once': 'const element = document.querySelector("sote-explorer"); const { parentNode } = element; element.remove(); parentNode.append(element)',
  'taken away and put back later': 'const element = document.querySelector("sote-explorer"); const { parentNode } = element; element.remove(); setTimeout(() => parentNode.append(element), 50)',
  'kept aside and moved over': 'const element = document.querySelector("sote-explorer"); const body = document.createElement("body"); body.append(element); document.body.replaceWith(body)',
  'three times over': `for (let i = 0; i < 3; i += 1) document.body.innerHTML = '<main>${ELEMENT}</main>'`,
  'a copy of the page as it was': 'const copy = document.body.cloneNode(true); document.body.replaceWith(copy)',
};

export default {
  title: 'A page that exchanges its body while the widget is on its way ends with one that works',
  timeout: 300_000,
  async run({ server, widget, assert }) {
    const tag = `<script src="${server.widget}/v1/sote-explorer.js"></script>`;
    const open = async () => {
      const release = server.hold(/\/v1\/widget-.*\.wasm$/);
      await widget.open(await server.page({ file: PARTS, fill: { head: `<script src="${server.widget}/v1/sote-explorer.js"></script>`, body: ELEMENT } }), { ready: false });
      await widget.driver.executeAsyncScript('const done = arguments[0]; customElements.whenDefined("sote-explorer").then(() => done())');
      await widget.settled();
      return release;
    };

    for (const [how, exchange] of Object.entries(EXCHANGES)) {
      server.mend();
      const release = await open();
      await widget.script(exchange);
      await widget.settled();
      release();
      await widget.ready();
      await widget.until(() => widget.script('return document.querySelectorAll("sote-explorer").length === 1'), `${how}: one element`);
      await widget.tab(TABS.fi.costs);
      await widget.press('radio', /^€$/);
      assert.equal((await widget.events('sote-ready')).length, 1, `${how}: once`);
      assert.deepEqual(await widget.events('sote-error'), [], how);
      await widget.clean();
    }

    // taken away for good before the program comes: nothing happens, and the next one begins at once
    server.mend();
    const release = await open();
    await widget.script('document.querySelector("sote-explorer").remove()');
    release();
    for (let i = 0; i < 10; i += 1) await widget.settled();
    assert.deepEqual(await widget.events(), []);
    await widget.script('document.querySelector("main").innerHTML = arguments[0]', ELEMENT);
    await widget.ready();
    await widget.clean();

    // a library that changes pages runs the tag of the new page again
    server.mend();
    await widget.open(await server.page({ file: PARTS, fill: { head: '', body: `<section id="place">${tag.replace('></script>', ' data-lang="sv" data-loading="eager"></script>')}</section>` } }));
    await widget.script(`const body = document.createElement('body');
      body.innerHTML = '<main><section id="next"></section></main>';
      const again = document.createElement('script');
      again.src = arguments[0]; again.dataset.lang = 'en'; again.dataset.loading = 'eager';
      body.querySelector('section').append(again);
      document.body.replaceWith(body);`, `${server.widget}/v1/sote-explorer.js`);
    await widget.ready(2);
    assert.deepEqual(await widget.script('return [...document.querySelectorAll("sote-explorer")].map((one) => one.parentElement.id)'), ['next']);
    assert.deepEqual(await widget.tabs(), Object.values(TABS.en));
    await widget.clean();
  },
};
