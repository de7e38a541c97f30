import { ADD, TABS } from '../../facts.mjs';

export default {
  title: 'The language follows the page around, wherever the widget is moved',
  async run({ server, widget, assert }) {
    const page = (attributes) => server.page({ file: 'page.html', fill: { attributes } });

    await widget.open(await page(''));
    await widget.tab(TABS.fi.costs);
    await widget.press('radio', /^€$/);
    await widget.tab(TABS.fi.services);
    await widget.press('link|button', 'Lastensuojelu');
    await widget.heading('Lastensuojelu');
    await widget.settled();
    const fragment = await widget.fragment();
    await widget.script('document.getElementById("swedish").append(document.querySelector("sote-explorer"))');
    await widget.heading('Barnskydd');
    await widget.find('button', ADD.sv);
    assert.deepEqual(await widget.tabs(), Object.values(TABS.sv));
    assert.equal(await widget.fragment(), fragment, 'the place is kept');
    await widget.tab(TABS.sv.costs);
    await widget.until(async () => (await widget.state()).chosen.includes('€'), 'the unit is kept');
    await widget.clean();

    await widget.open(await page('lang="constructor"'));
    assert.deepEqual(await widget.tabs(), Object.values(TABS.fi), 'a word that is no language');
    await widget.clean({ warnings: [/lang.*constructor/s] });
  },
};
