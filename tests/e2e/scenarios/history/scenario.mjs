import { ADD, TABS } from '../../facts.mjs';

const LISTED = ['Lastensuojelu', 'Avosairaanhoito', 'Suun terveydenhuolto'];

export default {
  title: 'Back, the page\'s own links and links to a list each do what they say',
  async run({ driver, server, widget, assert }) {
    const page = await server.page({ file: 'page.html' });
    const follow = (id) => widget.script('document.getElementById(arguments[0]).click()', id);
    const selected = (name, why) => widget.until(async () => (await widget.selectedTab()).startsWith(name), async () => `${why}: ${await widget.selectedTab()} is selected at ${await widget.fragment()}`);
    const arrived = (fragment) => widget.until(async () => (await widget.fragment()).startsWith(fragment), async () => `not at ${fragment} but at ${await widget.fragment()}`);
    const failures = [];
    const part = async (steps) => {
      await widget.open(page);
      await steps().catch((failure) => failures.push(failure.message));
      await widget.clean();
    };

    // a page's link between two views is no step of ours
    await part(async () => {
      await widget.tab(TABS.fi.costs);
      await follow('own');
      await arrived('#esittely');
      await driver.navigate().back();
      await arrived('#sote/costs');
      await widget.settled();
      await widget.tab(TABS.fi.glossary);
      await arrived('#sote/glossary');
      await driver.navigate().back();
      await selected(TABS.fi.costs, 'Back after a page\'s own link');
    });

    // what was typed a moment before does not take the page's link away
    await part(async () => {
      await driver.executeAsyncScript(`const done = arguments[0];
        const box = finder.find(document.querySelector('sote-explorer'), 'searchbox')[0];
        box.value = 'lapsi';
        box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        setTimeout(() => { document.getElementById('own').click(); setTimeout(done, 700); }, 50);`);
      assert.equal(await widget.fragment(), '#esittely', 'the fragment of the page\'s link');
      assert.equal(await widget.query(), 'lapsi');
    });

    // a link with a list opens that list, whatever was listed before
    await part(async () => {
      for (const [link, services] of [['two', LISTED.slice(0, 2)], ['other', LISTED.slice(2)], ['two', LISTED.slice(0, 2)], ['one', LISTED.slice(0, 1)]]) {
        await follow(link);
        await widget.until(async () => (await listed(widget)).join() === services.join(),
          async () => `the link “${link}” opens ${await listed(widget)}, not ${services}`);
      }
    });

    // a list that was cleared stays cleared
    await part(async () => {
      await widget.press('link|button', 'Lastensuojelu');
      await widget.press('button', ADD.fi);
      await widget.find('tab', /^Oma lista\D*1/);
      await widget.tab(TABS.fi.list);
      await widget.press('button', 'Tyhjennä lista');
      await widget.gone('tab', /^Oma lista.*\d/);
      await driver.navigate().back();
      await selected(TABS.fi.services, 'Back from the cleared list');
      await widget.settled();
      assert.deepEqual(await widget.names('tab').then((names) => names.filter((name) => /\d/.test(name))), [], 'Back brings back what was cleared');
    });

    assert.deepEqual(failures, []);
  },
};

/** The services on the list that is open. */
async function listed(widget) {
  const buttons = await widget.names('button');
  return buttons.map((name) => /^Poista omalta listalta: (.+)$/.exec(name)?.[1]).filter(Boolean);
}
