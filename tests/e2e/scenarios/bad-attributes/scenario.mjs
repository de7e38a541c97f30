import { TABS } from '../../facts.mjs';

// attribute, unusable value, words of what is allowed
const CASES = [
  ['lang', 'klingon', ['fi', 'sv', 'en']],
  ['view', 'map', ['services', 'costs', 'list', 'programme', 'glossary']],
  ['views', 'maps charts', ['services', 'costs', 'list', 'programme', 'glossary']],
  ['theme', 'pink', ['auto', 'light', 'dark']],
  ['routing', 'path', ['hash', 'none']],
  ['loading', 'soon', ['lazy', 'eager']],
  ['heading-level', '7', ['2', '5']],
  ['region', 'atlantis', ['pirkanmaa']],
  ['src', 'http://[nowhere', []],
];

export default {
  title: 'An unusable attribute gives one warning that helps, and its default',
  async run({ server, widget, assert }) {
    for (const [attribute, value, allowed] of CASES) {
      await widget.open(await server.page({ fill: { attributes: `${attribute}="${value}"` } }));
      await widget.until(async () => (await widget.script('return recorded.warnings.length')) > 0, `${attribute}="${value}" gave no warning`);
      await widget.settled();
      const warnings = await widget.script('return recorded.warnings');
      assert.equal(warnings.length, 1, `${attribute}="${value}" gave ${warnings.length} warnings: ${warnings.join(' / ')}`);
      for (const word of [attribute, value, ...allowed]) assert.ok(warnings[0].includes(word), `the warning “${warnings[0]}” does not name ${word}`);

      assert.deepEqual(await widget.tabs(), Object.values(TABS.fi), `${attribute}: all five views, in Finnish`);
      assert.equal(await widget.selectedTab(), TABS.fi.services);
      const highest = await widget.script('return Math.min(...finder.find(document.querySelector("sote-explorer"), "heading").map((one) => Number(one.getAttribute("aria-level") ?? one.localName[1])))');
      assert.equal(highest, 2, `${attribute}: headings begin at level 2`);
      await widget.tab(TABS.fi.costs);
      await widget.until(async () => (await widget.fragment()).startsWith('#sote'), `${attribute}: the fragment is written`);
      await widget.clean({ warnings: [new RegExp(attribute)] });
    }

    await widget.open(await server.page());
    await widget.script('document.querySelector("sote-explorer").setAttribute("theme", "pink")');
    await widget.until(async () => (await widget.script('return recorded.warnings.length')) === 1, 'a value that becomes unusable later is warned of too');
    await widget.clean({ warnings: [/theme.*pink/s] });
  },
};
