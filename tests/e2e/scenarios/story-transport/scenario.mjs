import { ADD, SEARCH, TABS } from '../../facts.mjs';
import { tabBack, tabTo } from '../../keyboard.mjs';
import { holds, phone, putAway } from '../../phone.mjs';
import { Key } from '../../widget.mjs';

export default {
  title: 'Somebody who hears the page and works by keyboard finds disability transport: each step is told, and the focus is where they are',
  async run(of) {
    const { server, widget, assert } = of;
    await phone(of, await server.page());
    // a search box that is in the order of the page, with a name
    await widget.script('document.querySelector("h1, a, body").focus(); window.focus()');
    await tabTo(widget, assert, 'searchbox', new RegExp(SEARCH.fi));
    await widget.keys(...'invataksi');
    await widget.until(async () => /1 tulos/.test(await widget.status()), async () => `the result is not told: ${await widget.status()}`);
    await tabTo(widget, assert, 'button|link', /^Vammaispalvelut/);
    await widget.keys(Key.ENTER);
    await widget.until(async () => (await widget.focused())?.name === 'Vammaispalvelut', async () => `the focus is on ${JSON.stringify(await widget.focused())}`);
    assert.equal((await widget.focused()).role, 'heading');
    await widget.says(/kuljetuspalvelu/i);
    await tabTo(widget, assert, 'button', new RegExp(ADD.fi));
    await widget.keys(Key.ENTER);
    await widget.until(async () => /Vammaispalvelut on nyt omalla listallasi/.test(await widget.status()), async () => `adding is not told: ${await widget.status()}`);
    // back up to the tabs
    for (let steps = 0; steps < 60 && (await widget.focused())?.role !== 'tab'; steps += 1) await tabBack(widget);
    assert.equal((await widget.focused()).name, TABS.fi.services);
    await widget.keys(Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    await widget.until(async () => (await widget.selectedTab()).startsWith(TABS.fi.list), 'the arrows do not lead to the list');
    await widget.says(/Vammaispalvelut/);
    await holds(of, 'the list');
    await putAway(of);
  },
};
