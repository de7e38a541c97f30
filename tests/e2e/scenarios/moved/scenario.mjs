import { ADD, TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

/** The ways a page moves an element; each gives the place it is in afterwards. */
const WAYS = {
  appendChild: 'second.appendChild(element)',
  insertBefore: 'first.insertBefore(element, first.firstChild)',
  'append and back at once': 'second.append(element); first.append(element); second.append(element)',
  'its parent is moved': 'first.append(second)',
  replaceChildren: 'outer.replaceChildren(element, first, second)',
  moveBefore: 'if (!first.moveBefore) return false; first.moveBefore(element, null)',
};

export default {
  title: 'A widget that is moved keeps the visitor\'s place, query, open service and list',
  timeout: 300_000,
  async run({ server, widget, assert }) {
    const tag = () => `<script src="${server.widget}/v1/sote-explorer.js"></script>`;
    const body = '<div id="outer"><section id="first"><p>Ennen</p><sote-explorer loading="eager"></sote-explorer></section><section id="second"></section></div>';
    await widget.open(await server.page({ file: PARTS, fill: { head: tag(), body } }));
    await widget.script('window.element = document.querySelector("sote-explorer"); for (const id of ["outer", "first", "second"]) window[id] = document.getElementById(id)');
    const move = (code) => widget.script(`return (() => { ${code}; return true })()`);
    const asBefore = async (how, seen, fragment) => {
      await widget.settled();
      assert.deepEqual(await widget.state(), seen, how);
      assert.equal(await widget.fragment(), fragment, `${how}: the address`);
    };

    // a service of those that were found is open, and on the list
    await widget.search('hammas');
    await widget.press('link|button', /^Suun terveydenhuolto/);
    await widget.press('button', ADD.fi);
    await widget.find('tab', /^Oma lista\D*1/);
    await still(widget);
    const [seen, fragment] = [await widget.state(), await widget.fragment()];
    for (const [how, code] of Object.entries(WAYS)) {
      if (await move(code)) await asBefore(`${how}, with a service open`, seen, fragment);
    }

    // back among the results, and the search box is still one
    await widget.press('button|link', /^Takaisin|^Kaikki palvelut/);
    await widget.until(async () => (await widget.query()) === 'hammas', 'the query is there again');
    for (const [how, code] of Object.entries(WAYS)) await move(code).then((moved) => moved && widget.until(async () => (await widget.query()) === 'hammas', how));
    await widget.search('lapsi');
    await widget.tab(TABS.fi.list);
    await widget.says(/Suun terveydenhuolto/);

    // the focus: moveBefore keeps it where the browser has it; otherwise the browser takes it away from whatever is moved
    await widget.tab(TABS.fi.services);
    await widget.press('searchbox');
    if (await move(WAYS.moveBefore)) {
      assert.equal((await widget.focused())?.role, 'searchbox', 'moveBefore keeps the focus');
      await widget.keys('x');
      await widget.until(async () => (await widget.query()).endsWith('x'), 'and typing goes on');
    }
    await widget.clean();

    // moved before it has begun, into another language
    server.mend(); // nothing is in the browser's cache
    const late = server.hold(/\/v1\/widget-.*\.wasm$/);
    await widget.open(await server.page({ file: PARTS, fill: { head: tag(), body: `<div id="swedish" lang="sv"></div>${body}` } }), { ready: false });
    await widget.script('document.getElementById("swedish").append(document.querySelector("sote-explorer"))');
    late();
    await widget.ready();
    assert.deepEqual(await widget.tabs(), Object.values(TABS.sv));
    assert.equal((await widget.events('sote-ready')).length, 1);
    await widget.clean();
  },
};

/** The address follows what is typed after a pause. */
async function still(widget) {
  let last;
  await widget.until(async () => {
    const before = last;
    last = await widget.url();
    await new Promise((later) => { setTimeout(later, 300); });
    return before === last;
  }, 'the address does not come to rest');
}
