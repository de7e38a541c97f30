import { ADD, TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

export default {
  timeout: 300_000,
  title: 'Left and come back to: what the visitor had is there, from the browser\'s memory of the page or from the address',
  async run({ driver, browser, server, widget, assert }) {
    const watch = '<script>addEventListener("pageshow", (event) => { window.kept = event.persisted; })</script>';
    const head = `${watch}<script src="${server.widget}/v1/sote-explorer.js"></script>`;
    const headers = { 'Cache-Control': 'max-age=600' }; // a page that must not be stored is never kept
    const page = await server.page({ file: PARTS, fill: { head, body: '<sote-explorer></sote-explorer>' }, headers });
    const other = await server.page({ file: PARTS, fill: { head: '', body: '<h1>Toinen sivu</h1>' }, headers });
    const leave = async () => {
      await widget.script('location.href = arguments[0]', other);
      await widget.until(() => widget.script('return document.querySelector("h1")?.textContent === "Toinen sivu"').catch(() => false), 'the other page comes', 10_000);
      await driver.navigate().back();
      await widget.until(() => widget.script('return Boolean(document.querySelector("sote-explorer")?.shadowRoot?.querySelector("[role=tab]"))').catch(() => false), 'the page comes back', 15_000);
    };

    await widget.open(page);
    await widget.search('hammas');
    await widget.press('link|button', /^Suun terveydenhuolto/);
    await widget.heading('Suun terveydenhuolto');
    await widget.press('button', ADD.fi);
    await widget.find('tab', /^Oma lista\D*1/);
    await driver.executeAsyncScript('setTimeout(arguments[0], 400)'); // the list is in the address
    const [seen, fragment] = [await widget.state(), await widget.fragment()];

    await leave();
    const kept = await widget.script('return window.kept');
    console.log(`# ${browser}: the page was ${kept ? 'kept as it was' : 'loaded anew'}`);
    await widget.until(async () => JSON.stringify(await widget.state()) === JSON.stringify(seen), async () => `not as it was: ${JSON.stringify(await widget.state()).slice(0, 400)}`);
    assert.equal(await widget.fragment(), fragment);

    // it works on, and Back goes through what was before
    await widget.tab(TABS.fi.costs);
    await widget.press('radio', /^€$/);
    await driver.navigate().back();
    await widget.heading('Suun terveydenhuolto');
    await widget.find('tab', /^Oma lista\D*1/);
    await leave();
    await widget.heading('Suun terveydenhuolto');
    await widget.tab(TABS.fi.list);
    await widget.says(/Suun terveydenhuolto/);
    await widget.clean();
  },
};
