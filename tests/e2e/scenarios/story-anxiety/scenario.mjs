import { ADD, TABS } from '../../facts.mjs';
import { holds, phone, putAway } from '../../phone.mjs';

export default {
  title: 'A young adult with anxiety and no money: two needs in one breath, both on the list, and somebody who puts them together',
  async run(of) {
    const { server, widget, assert } = of;
    await phone(of, await server.page());
    await widget.search('ahdistaa ja rahat loppu');
    const known = ['Mielenterveys- ja päihdepalvelut', 'Työikäisten sosiaalipalvelut'];
    await widget.until(async () => (await widget.lists()).some((list) => known.every((name) => list.slice(0, 3).some((one) => one.startsWith(name)))), async () => `not both needs are answered: ${JSON.stringify(await widget.lists())}`);
    for (const name of known) {
      await widget.press('link|button', name);
      await widget.heading(name);
      await widget.press('button', ADD.fi);
      await widget.press('button', /takaisin/i);
    }
    await widget.tab(TABS.fi.list);
    await widget.says(/Voit pyytää omatyöntekijää/);
    await widget.says(/Ota ensin yhteyttä/);
    await holds(of, 'the list');
    // nothing is kept: a fresh visit knows nothing of it
    assert.deepEqual(await widget.script('return [document.cookie, localStorage.length, sessionStorage.length]'), ['', 0, 0]);
    await widget.script('window.print = () => { window.printed = true }');
    await widget.press('button', /tulosta/i);
    assert.equal(await widget.script('return window.printed'), true);
    await putAway(of);
  },
};
