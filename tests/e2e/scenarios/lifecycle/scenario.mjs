import { TABS } from '../../facts.mjs';

const TAG = '<script src="{{widget}}/v1/sote-explorer.js" {{data}} data-loading="eager" async></script>';

export default {
  title: 'Widgets are moved, removed, put back, doubled; each keeps to itself',
  async run({ driver, server, widget, assert }) {
    const tag = (data) => TAG.replace('{{widget}}', server.widget).replace('{{data}}', data);
    const page = (tags) => server.page({ file: 'page.html', fill: { tags } });
    const elements = () => widget.script('return document.querySelectorAll("sote-explorer").length');

    // data-target, and every data-* as the attribute of the same name
    await widget.open(await page(tag('data-target="#first" data-lang="sv" data-view="costs"')));
    assert.equal(await widget.script('return document.querySelector("sote-explorer").closest("section").id'), 'first');
    assert.equal(await widget.script('return document.querySelector("sote-explorer").getAttribute("view")'), 'costs');
    assert.equal(await widget.selectedTab(), TABS.sv.costs);

    // moved: the visitor's place is kept
    await widget.press('radio', /^€$/);
    const before = await widget.state();
    await widget.script('document.getElementById("second").append(document.querySelector("sote-explorer"))');
    await widget.until(async () => JSON.stringify(await widget.state()) === JSON.stringify(before),
      async () => `moving changed the view: ${JSON.stringify(await widget.state()).slice(0, 300)}`);
    await widget.tab(TABS.sv.services);
    await driver.navigate().back();
    await widget.until(async () => (await widget.selectedTab()) === TABS.sv.costs, 'Back still works after the move');
    await widget.tab(TABS.sv.services);

    // removed and put back
    await widget.script(`window.answers = [];
      window.kept = document.querySelector("sote-explorer");
      kept.addEventListener("sote-navigate", ({ detail }) => answers.push(detail.view)); // what is away does not bubble to the page
      kept.remove();`);
    await widget.settled();
    const url = await widget.url();
    await widget.script('location.hash = "#sote/costs"');
    await widget.settled();
    await driver.navigate().back();
    await widget.until(async () => (await widget.url()) === url, 'Back works while the widget is away');
    await widget.settled();
    assert.deepEqual(await widget.script('return answers'), [], 'a widget that is away answers to no address');
    await widget.script('document.getElementById("first").append(kept)');
    await widget.find('tab', TABS.sv.services);
    assert.equal(await widget.selectedTab(), TABS.sv.services);
    await widget.tab(TABS.sv.glossary);
    await widget.until(async () => (await widget.text()).length > 100, 'it works after coming back');
    await widget.clean();

    // taken away at once after a change: what waited to be written into the address is not lost
    await widget.open(await page(tag('data-target="#first" data-view="costs"')));
    await widget.script(`window.kept = document.querySelector("sote-explorer");
      finder.find(kept, "radio").find((one) => finder.name(one) === "€").click();`);
    await widget.until(() => widget.script('const chosen = finder.find(kept, "radio").find((one) => finder.name(one) === "€").checked; if (chosen) kept.remove(); return chosen'), 'the unit is chosen');
    await widget.settled();
    await widget.script('document.getElementById("second").append(kept)');
    await widget.find('tab', TABS.fi.costs);
    await widget.until(async () => (await widget.state()).chosen.includes('€'), async () => `the unit is not chosen any more: ${JSON.stringify(await widget.state())}`);
    await widget.clean();

    // two languages on one page
    await widget.open(await page(tag('data-target="#first" data-lang="fi"') + tag('data-target="#second" data-lang="en" data-routing="none"')), { ready: false });
    await widget.ready(2);
    assert.equal(await elements(), 2);
    const [one, two] = (await widget.script('return [...document.querySelectorAll("sote-explorer")].map((each) => each.closest("section").id)'))[0] === 'first' ? [widget.nth(0), widget.nth(1)] : [widget.nth(1), widget.nth(0)];
    assert.deepEqual(await one.tabs(), Object.values(TABS.fi));
    assert.deepEqual(await two.tabs(), Object.values(TABS.en));
    await two.tab(TABS.en.costs);
    assert.equal(await one.selectedTab(), TABS.fi.services);
    await one.tab(TABS.fi.glossary);
    assert.equal(await two.selectedTab(), TABS.en.costs);
    await widget.clean();

    // the tag written twice: two widgets, one definition, no complaint
    await widget.open(await page(tag('') + tag('')), { ready: false });
    await widget.ready(2);
    assert.equal(await elements(), 2);
    assert.equal((await widget.events('sote-ready')).length, 2);
    await widget.clean();

    // made, used and dropped many times: no complaint, nothing left behind that answers
    await widget.open(await page(tag('data-target="#first"')));
    await widget.driver.executeAsyncScript(`const done = arguments[0];
      (async () => {
        window.answers = [];
        const listen = (element) => element.addEventListener('sote-navigate', ({ detail }) => answers.push(detail.view));
        listen(document.querySelector('sote-explorer'));
        document.querySelector('sote-explorer').remove();
        for (let i = 0; i < 30; i += 1) {
          const made = document.createElement('sote-explorer');
          made.setAttribute('loading', 'eager');
          listen(made);
          const ready = new Promise((resolve) => made.addEventListener('sote-ready', resolve, { once: true }));
          document.getElementById('second').append(made);
          if (i % 3) await ready; // every third is dropped before it is ready
          made.remove();
        }
        done();
      })();`);
    await widget.settled();
    await widget.script('location.hash = "#sote/costs"');
    await widget.settled();
    assert.deepEqual(await widget.script('return answers'), [], 'no widget that was dropped answers to the address');
    assert.equal(await widget.fragment(), '#sote/costs', 'nor writes it');
    await widget.clean();
  },
};
