import { ALL_SERVICES, SHARES, TABS } from '../../facts.mjs';

// scripts of the test's own host may run, so that there is somebody to look; the widget's may not
const NO_SCRIPTS = "script-src 'none'";
const SCRIPT = '<script src="{{widget}}/v1/sote-explorer.js" async></script>';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export default {
  title: 'Without scripts every prerendered view can be read, heard and walked through by its links',
  timeout: 240_000,
  async run({ driver, server, widget, assert }) {
    // axe looks at each of some thousand elements
    await driver.manage().setTimeouts({ script: 120_000 });
    const shown = async (view, lang, { script = '', headers = {} } = {}) => {
      const fragment = await server.read(`prerendered/${view}-${lang}.html`);
      return server.page({ file: 'page.html', fill: { fragment, lang, view, script: script.replace('{{widget}}', server.widget) }, headers });
    };
    const visible = () => widget.script('return finder.text(document.querySelector("sote-explorer")).replace(/\\s+/g, " ")');

    for (const lang of Object.keys(TABS)) {
      for (const view of Object.keys(TABS.fi)) {
        await widget.open(await shown(view, lang), { ready: false });
        await widget.script('const script = document.createElement("script"); script.src = arguments[0]; document.head.append(script)',
          `${server.widgetOrigin}/__test/axe.js`);
        await widget.until(() => widget.script('return Boolean(window.axe)'), 'axe is here');
        const violations = await driver.executeAsyncScript(`const done = arguments[1];
          axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then((result) => done(result.violations.flatMap((one) =>
            one.nodes.slice(0, 3).map((node) => one.id + ': ' + node.target.flat().at(-1)))), (failure) => done(['axe failed: ' + failure]));`, RULES);
        assert.deepEqual(violations, [], `${lang} ${view}`);
        assert.ok((await visible()).length > 1000, `${lang} ${view} says something`);
        await widget.clean();
      }
    }

    await widget.open(await shown('services', 'fi'), { ready: false });
    const services = await visible();
    assert.deepEqual(ALL_SERVICES.filter((name) => !services.includes(name)), [], 'every service is there');
    await widget.press('link', 'Suun terveydenhuolto', await widget.host());
    const top = await widget.until(() => widget.script(`const at = document.getElementById("sote/services/oral-health").getBoundingClientRect().top;
      return Math.abs(at) < innerHeight / 2 && { at }`), 'a name leads to the full text');
    assert.ok(top);
    await widget.press(await widget.script('return document.querySelector("[id=\'sote/services/oral-health\'] a[href=\'#sote/services\']")'));
    await widget.until(() => widget.script('return scrollY < innerHeight'), 'and from there back to all');
    await widget.clean();

    await widget.open(await shown('costs', 'fi'), { ready: false });
    const costs = await visible();
    for (const { name, percent } of SHARES) assert.ok(costs.includes(name) && costs.includes(String(percent)), name);
    await widget.clean();

    // the tag is on the page and may not run: what the browser shows is a picture, which tells nobody who may not look
    const url = await shown('services', 'fi', { script: SCRIPT, headers: { 'Content-Security-Policy': NO_SCRIPTS } });
    await driver.get(url);
    const shownText = () => driver.executeScript('return location.href === arguments[0] && document.readyState === "complete" && document.querySelector("sote-explorer")?.innerText', url);
    await widget.until(async () => /Suun terveydenhuolto/.test(await shownText()) && /116/.test(await shownText()), async () => `under script-src none the page says: ${String(await shownText()).slice(0, 600)}`);
    assert.equal(await driver.executeScript('return Boolean(document.querySelector("sote-explorer").shadowRoot || window.recorded)'), false, 'no script ran');
    await driver.manage().setTimeouts({ script: 20_000 });
  },
};
