import { ADD, TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

/** How a page puts another one inside itself: attributes of the frame, where the frame's page comes from, whether it may write its address. */
const FRAMES = {
  'the same origin': { attributes: '', writes: true },
  'another origin': { attributes: '', other: true, writes: true },
  'sandboxed, scripts only': { attributes: 'sandbox="allow-scripts"' },
  'sandboxed, another origin': { attributes: 'sandbox="allow-scripts"', other: true },
};

export default {
  title: 'In frames of every kind it works; where the browser forbids writing the address, it goes without',
  timeout: 300_000,
  async run({ driver, server, widget, assert }) {
    const elsewhere = server.site.replace('127.0.0.1', 'localhost');
    const inner = { head: `<script src="${server.widget}/v1/sote-explorer.js"></script>`, body: '<sote-explorer></sote-explorer>' };

    for (const [how, { attributes, other, writes }] of Object.entries(FRAMES)) {
      const source = await server.page({ file: PARTS, fill: inner });
      const src = other ? source.replace(server.site, elsewhere) : source;
      const frame = `<iframe id="frame" ${attributes} src="${src}" width="900" height="700"></iframe>`;
      await widget.open(await server.page({ file: PARTS, fill: { head: '', body: frame } }), { ready: false });
      const outside = await widget.url();
      await driver.switchTo().frame(await widget.script('return document.getElementById("frame")'));
      await widget.until(() => widget.script('return Boolean(window.recorded && recorded.events.some((one) => one.type === "sote-ready"))'), `${how}: it begins`, 15_000);
      assert.equal(await widget.script('return self.origin'), attributes ? 'null' : other ? elsewhere : server.site, `${how}: the origin is what the case is about`);

      assert.deepEqual(await widget.tabs(), Object.values(TABS.fi), how);
      await widget.search('hammas');
      await widget.press('link|button', /^Suun terveydenhuolto/);
      await widget.heading('Suun terveydenhuolto');
      await widget.press('button', ADD.fi);
      await widget.tab(TABS.fi.list);
      await widget.says(/Suun terveydenhuolto/);
      for (const name of Object.values(TABS.fi)) await widget.tab(name);
      await widget.settled();
      if (writes) assert.match(await widget.fragment(), /^#sote\/glossary/, `${how}: the frame's own address`);
      const said = await widget.script('return [recorded.errors, recorded.warnings, recorded.events.filter((one) => one.type === "sote-error")]');
      assert.deepEqual(said, [[], [], []], `${how}: nothing is said`);
      await driver.switchTo().defaultContent();
      assert.equal(await widget.url(), outside, `${how}: the page's address is its own`);
      await widget.clean({ hosts: [elsewhere] });
    }
  },
};
