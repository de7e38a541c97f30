import { ADD, TABS } from '../../facts.mjs';
import { focusShows, tabBack, tabTo } from '../../keyboard.mjs';
import { Key } from '../../widget.mjs';

export default {
  title: 'Everything by keyboard alone, the focus always visible, nothing a trap',
  async run({ driver, server, widget, assert }) {
    await widget.open(await server.page());
    const to = (role, name) => tabTo(widget, assert, role, name);
    const selected = (name) => widget.until(async () => (await widget.selectedTab()).startsWith(name), `${name} was not selected by key`);
    const names = Object.values(TABS.fi);

    await to('tab', /^Palvelut/);
    for (const [key, name] of [[Key.ARROW_RIGHT, names[1]], [Key.END, names[4]], [Key.ARROW_RIGHT, names[0]],
      [Key.ARROW_LEFT, names[4]], [Key.HOME, names[0]]]) {
      await widget.keys(key);
      await widget.until(async () => (await widget.focused()).name.startsWith(name), async () => `arrow keys: expected ${name}, focus is on ${JSON.stringify(await widget.focused())}`);
      await focusShows(widget, assert);
      if (!(await widget.selectedTab()).startsWith(name)) await widget.keys(Key.ENTER); // selection may follow focus, or wait for a key
      await selected(name);
    }
    const stops = await widget.script('return finder.find(document.querySelector("sote-explorer"), "tab").filter((one) => one.tabIndex >= 0).length');
    assert.equal(stops, 1, 'the tabs are one stop of the Tab key (roving tabindex)');
    await widget.keys(Key.TAB);
    assert.notEqual((await widget.focused()).role, 'tab');

    await to('searchbox', /Hae palveluja/);
    await widget.keys(...'hammas');
    assert.equal(await widget.query(), 'hammas', 'the box keeps the focus while one types');
    await to('link|button', /^Suun terveydenhuolto/);
    await widget.keys(Key.ENTER);
    await widget.heading('Suun terveydenhuolto');
    await widget.until(async () => (await widget.focused())?.role === 'heading', 'the opened service\'s heading has no focus');
    await to('button', new RegExp(ADD.fi));
    await widget.keys(Key.SPACE);
    await widget.find('tab', /^Oma lista\D*1/);

    await back(widget, assert, 'tab', /^Palvelut/);
    await widget.keys(Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    // a hand is slower than the screen, a driver is not
    await widget.until(async () => /^Oma lista/.test((await widget.focused())?.name), 'the focus does not follow the arrows');
    await widget.keys(Key.ENTER);
    await selected('Oma lista');
    await to('button', /poista/i);
    await widget.keys(Key.ENTER);
    await widget.gone('button', /poista.*Suun terveydenhuolto|Suun terveydenhuolto.*poista|^poista$/i);
    const at = await widget.focused();
    assert.ok(at && at.role !== 'generic', `after removing, the focus fell to ${JSON.stringify(at)}`);

    await back(widget, assert, 'tab', /^Oma lista/);
    await widget.keys(Key.HOME, Key.ENTER);
    await selected('Palvelut');
    await to('searchbox', /Hae palveluja/);
    await widget.keys('x', Key.ESCAPE);
    await widget.until(async () => (await widget.query()) === '', 'Escape does not empty the search box');

    await widget.tab(TABS.fi.costs);
    await to('radio', /./);
    await widget.keys(Key.ARROW_RIGHT);
    await focusShows(widget, assert);
    await widget.until(async () => (await widget.state()).chosen.includes('€'), 'the arrow key does not change the unit');

    for (const name of names) {
      await widget.tab(name);
      await to('link', /^linkki$/); // the page's own link behind the widget: Tab gets out
      await tabBack(widget);
      await widget.until(async () => widget.script('return finder.focused()?.getRootNode().host?.localName === "sote-explorer"'), `${name}: Shift+Tab does not lead back in`);
      await back(widget, assert, 'tab', /./);
    }
    await widget.clean();
  },
};

/** Shift+Tab until there. */
async function back(widget, assert, role, name) {
  for (let i = 0; i < 150; i += 1) {
    const at = await widget.focused();
    if (at?.role === role && name.test(at.name)) return;
    if (at?.role === role) { await widget.keys(Key.HOME); for (const _ of Array(4)) if (!name.test((await widget.focused()).name)) await widget.keys(Key.ARROW_RIGHT); return; }
    await tabBack(widget);
  }
  assert.fail(`Shift+Tab does not reach ${role} ${name}`);
}
