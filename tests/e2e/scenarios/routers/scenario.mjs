import { ADD, TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

/** Routers that live in the fragment, each as the libraries of its kind behave. All say where they are in #route. */
const ROUTERS = {
  // goes to #/ at once, listens to popstate, writes with pushState
  vue: `const show = () => { route.textContent = location.hash.slice(1) || '/'; };
    if (!location.hash.startsWith('#/')) history.replaceState({ position: 0 }, '', '#/' + location.hash.slice(1));
    addEventListener('popstate', show); show();
    window.go = (path) => { history.pushState({ position: 1 }, '', '#' + path); show(); }`,
  // writes nothing until it is asked to go somewhere, listens to hashchange
  react: `const show = () => { route.textContent = location.hash.slice(1) || '/'; };
    addEventListener('hashchange', show); show();
    window.go = (path) => { location.hash = path; }`,
  // knows three places and sends everybody else to the first
  strict: `const known = ['#/', '#/about', '#/contact'];
    const show = () => { if (!known.includes(location.hash)) location.replace('#/'); route.textContent = location.hash.slice(1); window.shown = (window.shown ?? 0) + 1; };
    addEventListener('hashchange', show); addEventListener('popstate', show); show();
    window.go = (path) => { location.hash = path; }`,
};

export default {
  title: 'A router in the page\'s fragment keeps it; so do anchors, a base, and whoever watches the history',
  timeout: 300_000,
  async run({ driver, server, widget, assert }) {
    const tag = `<script src="${server.widget}/v1/sote-explorer.js"></script>`;
    const page = (head, body) => server.page({ file: PARTS, fill: { head: head + tag, body: `<p id="route"></p>${body}` } });
    const element = '<sote-explorer loading="eager"></sote-explorer>';
    const use = async () => {
      for (const name of [TABS.fi.costs, TABS.fi.glossary, TABS.fi.services]) await widget.tab(name);
      await widget.search('hammas');
      await widget.press('link|button', /^Suun terveydenhuolto/);
      await widget.heading('Suun terveydenhuolto');
      await widget.press('button', ADD.fi);
      await pause(widget);
    };

    for (const [kind, router] of Object.entries(ROUTERS)) {
      const attributes = kind === 'react' ? 'routing="none"' : ''; // an empty fragment says nothing of a router behind it
      const address = await page('', `<sote-explorer loading="eager" ${attributes}></sote-explorer><script>const route = document.getElementById('route'); ${router}</script>`);
      await widget.open(address + (kind === 'react' ? '' : '#/'));
      const length = await widget.script('return history.length');
      await use();
      assert.equal(await widget.script('return route.textContent'), '/', `${kind}: the page is where it was`);
      assert.ok(['', '#/'].includes(await widget.fragment()), `${kind}: the fragment is the router's: ${await widget.fragment()}`);
      assert.equal(await widget.script('return history.length'), length, `${kind}: no steps but the router's`);
      await widget.script('go("/about")');
      await widget.until(async () => (await widget.script('return route.textContent')) === '/about', `${kind}: the router goes`);
      await widget.settled();
      assert.equal((await widget.all('heading', 'Suun terveydenhuolto')).length, 1, `${kind}: the widget stays where it was`);
      await driver.navigate().back();
      await widget.until(async () => (await widget.script('return route.textContent')) === '/', `${kind}: Back is the router's`);
      await widget.settled();
      assert.equal((await widget.all('heading', 'Suun terveydenhuolto')).length, 1);
      await widget.clean();
    }

    // a router that begins when the widget has the fragment already, and rewrites what it does not know: no quarrel
    await widget.open(await page('', `${element}<script>const route = document.getElementById('route'); window.begin = () => { ${ROUTERS.strict} }</script>`));
    await widget.tab(TABS.fi.costs);
    assert.match(await widget.fragment(), /^#sote\/costs/);
    await widget.script('begin()');
    await widget.until(async () => (await widget.fragment()) === '#/', 'the router has rewritten it');
    await use();
    assert.equal(await widget.fragment(), '#/', 'and it is left alone from then on');
    assert.ok(await widget.script('return shown') < 10, 'they do not answer each other for ever');
    await widget.clean();

    // the page's own anchor: the page scrolls, the widget does not move; Back returns to where the visitor was
    await widget.open(await page('', `<a id="anchor" href="#section">Jakso</a>${element}<div style="height: 200vh"></div><h2 id="section">Jakso</h2>`));
    await widget.tab(TABS.fi.costs);
    await widget.script('document.getElementById("anchor").click()');
    await widget.until(() => widget.script('return scrollY > 300'), 'the page scrolls to its section');
    assert.equal(await widget.fragment(), '#section');
    assert.equal(await widget.selectedTab(), TABS.fi.costs);
    await driver.navigate().back();
    await widget.until(async () => (await widget.fragment()).startsWith('#sote/costs'), 'Back leaves the section');
    assert.equal(await widget.selectedTab(), TABS.fi.costs);
    await widget.clean();

    // watched, refused, or with another base: the visitor notices nothing
    const heads = {
      'history watched': `<script>for (const name of ['pushState', 'replaceState']) { const own = history[name]; history[name] = function (...values) { (window.steps ??= []).push(values[2]); const gave = own.apply(this, values); dispatchEvent(new Event('locationchange')); return gave; }; }</script>`,
      'history refused': '<script>history.pushState = history.replaceState = () => { throw new DOMException("no", "SecurityError"); }</script>',
      'another base': '<base href="/somewhere/else/">',
      'a base for new windows': '<base target="_blank">',
    };
    for (const [what, head] of Object.entries(heads)) {
      await widget.open(await page(head, element));
      const [path, windows] = [await widget.script('return location.pathname'), (await driver.getAllWindowHandles()).length];
      await use();
      assert.equal(await widget.script('return location.pathname'), path, `${what}: the page's own path`);
      assert.equal((await driver.getAllWindowHandles()).length, windows, `${what}: no window is opened`);
      if (what !== 'history refused') {
        assert.match(await widget.fragment(), /^#sote\/services\/oral-health/, what);
        await driver.navigate().back();
        await widget.until(async () => !(await widget.all('heading', 'Suun terveydenhuolto')).length, `${what}: Back goes back`);
      }
      if (what === 'history watched') assert.ok((await widget.script('return steps')).every((url) => url.startsWith(server.site)), 'whole addresses are written');
      await widget.clean();
    }
  },
};

/** Longer than the pause after which the address follows what is typed. */
function pause(widget) {
  return widget.driver.executeAsyncScript('setTimeout(arguments[0], 400)');
}
