import { TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

/** What pages do to everything, on purpose or by accident. Nothing of it may be seen inside. */
const SHEETS = {
  'everything unset': '* { all: unset !important }',
  'everything reverted': '* { all: revert !important; box-sizing: content-box !important; font: 3px cursive !important; letter-spacing: 1em !important }',
  'everything initial': 'html * { all: initial !important; text-align: center !important; color: red !important }',
  'a huge root': 'html { font-size: 40px }',
  'a tiny root': 'html { font-size: 6px } body { font-size: 0.1rem }',
  'tall lines': 'html { line-height: 3 } main { line-height: 0.5 }',
  'letters and words apart': 'body { letter-spacing: 1em; word-spacing: 2em; text-indent: 5em; text-align: right; white-space: pre; tab-size: 20; hyphens: auto; font-variant: small-caps; font-stretch: condensed; text-shadow: 2px 2px red; quotes: "x" "y" }',
  'capitals': '* { text-transform: uppercase !important }',
  'from right to left': 'html { direction: rtl } body { unicode-bidi: bidi-override }',
  'everything from right to left': '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
  'nothing to be selected': '* { user-select: none !important; -webkit-user-select: none !important }',
  'nothing to be clicked': 'body * { pointer-events: none !important; cursor: none !important; touch-action: none }',
  'names like ours': '* { --text: red; --surface: lime; --accent: red; --on-accent: red; --muted: red; --border: red; --radius: 40px; --font: fantasy; --font-size: 40px; --raised: red; --control: red; --social: red; --health: red }',
  'another colour scheme': '* { color-scheme: dark !important; forced-color-adjust: none; accent-color: red }',
  'the element as a flexible box': 'sote-explorer { display: flex !important }',
  'the element as a grid': 'sote-explorer { display: grid !important }',
  'the element in a line': 'sote-explorer { display: inline !important }',
  'the element with an edge of its own': 'sote-explorer { padding: 20px; border: 5px solid; margin: 0 -25px; inline-size: calc(100% + 50px) !important }',
  'parts named like ours': '.explorer, .card, .tab, .tabs, .panel, .button, button, input, li, table { display: none !important } #query, #panel, #services { display: none !important }',
  'moved and turned': 'main { transform: translate(30px, 10px); perspective: 500px; will-change: transform; filter: opacity(1) }',
  'contained': 'main { contain: layout style; isolation: isolate; overflow: hidden }',
};

export default {
  title: 'Whatever a page\'s style sheet says about everything, the widget looks and works the same',
  timeout: 300_000,
  async run({ browser, server, widget, assert }) {
    // as wide as the window in every case
    const own = 'html { overflow-y: scroll !important } html, body, main { margin: 0 !important; padding: 0 !important }';
    const head = `<style id="hostile"></style><style>${own}</style><script src="${server.widget}/v1/sote-explorer.js"></script>`;
    const body = '<sote-explorer theme="light" loading="eager" routing="none"></sote-explorer>';
    await widget.open(await server.page({ file: PARTS, fill: { head, body } }));
    await widget.says(/Muut hyvinvoinnin tekijät/); // the background is here: nothing more comes by itself
    const dress = (css) => widget.script('document.getElementById("hostile").textContent = arguments[0]', css);
    const tabs = [TABS.fi.services, TABS.fi.costs, TABS.fi.programme];
    const differences = [];

    for (const tab of tabs) {
      await widget.tab(tab);
      await widget.settled();
      const expected = await looks(widget);
      assert.ok(expected.length > 20);
      for (const [what, css] of Object.entries(SHEETS)) {
        await dress(css);
        assert.ok(await widget.script('return document.getElementById("hostile").sheet.cssRules.length') > 0, `${what}: the sheet is understood`);
        const seen = await looks(widget);
        const changed = expected.flatMap((line, at) => (line === seen[at] ? [] : [`${line} → ${seen[at]}`]));
        if (changed.length) differences.push(`${tab}, ${what}: ${changed.length} changed, such as ${contrast(changed[0])}`);
        await dress('');
      }
    }
    assert.deepEqual(differences, []);

    // it can be used under each, too
    for (const [what, css] of Object.entries(SHEETS)) {
      if (!/unset|reverted|right to left|clicked|line$/.test(what)) continue;
      await dress(css);
      await widget.tab(TABS.fi.costs);
      await widget.press('radio', /^€$/);
      await widget.tab(TABS.fi.services);
      await dress('');
    }

    // enlarged as a whole, as some pages and their helpers for reading do
    const plain = await widget.script(WIDTHS);
    await dress('main { zoom: 1.5 }');
    const large = await widget.script(WIDTHS);
    const zoom = large.tab / plain.tab;
    if (browser !== 'webkit' || zoom > 1.1) assert.ok(Math.abs(zoom - 1.5) < 0.05, `a tab is ${zoom} times as large`);
    assert.ok(large.inside <= large.host + 1, `the inside (${large.inside}) is no wider than the element (${large.host})`);
    if (browser === 'webkit') { // whose driver points beside what is enlarged so
      await widget.script('finder.find(document.querySelector("sote-explorer"), "tab").find((one) => finder.name(one) === arguments[0]).click()', TABS.fi.costs);
      await widget.script('finder.find(document.querySelector("sote-explorer"), "radio").find((one) => finder.name(one) === "%").click()');
    } else {
      await widget.tab(TABS.fi.costs);
      await widget.press('radio', /^%$/);
    }
    assert.equal(await widget.selectedTab(), TABS.fi.costs);
    assert.ok((await widget.state()).chosen.includes('%'));
    await dress('');

    // where the page asks how wide the contents are
    for (const css of ['main { display: flex }', 'main { display: inline-block }', 'main { float: left }', 'main { display: table-cell }', 'main { inline-size: fit-content }', 'main { display: grid; justify-items: start }',
      // and where the page writes from top to bottom
      'main { writing-mode: vertical-rl; text-orientation: upright }', '* { writing-mode: vertical-rl !important }', 'body { writing-mode: sideways-lr; writing-mode: vertical-lr }']) {
      await dress(css);
      const { host, inside } = await widget.script(WIDTHS);
      assert.ok(host >= 700 && inside <= host + 1, `${css}: the element is ${host} px wide, its inside ${inside}`);
      assert.equal(await widget.script('const style = getComputedStyle(document.querySelector("sote-explorer").shadowRoot.querySelector(".explorer")); return style.writingMode + " " + style.direction'), 'horizontal-tb ltr', css);
      await widget.tab(TABS.fi.costs);
      await widget.tab(TABS.fi.services);
    }
    await dress('');

    // a page from right to left by its attribute, and a narrow one
    await widget.script('document.documentElement.dir = "rtl"');
    await widget.tab(TABS.fi.services);
    const [first, last] = await widget.script('return finder.find(document.querySelector("sote-explorer"), "tab").map((one) => one.getBoundingClientRect().left).filter((_, at, all) => at === 0 || at === all.length - 1)');
    assert.ok(first < last, 'the tabs go from left to right, as the widget\'s languages do');
    await widget.clean();
  },
};

/** What differs between two lines of `looks`, in few words. */
function contrast(line) {
  const [before, after = ''] = line.split(' → ').map((one) => one.split('; '));
  return `${before[0]}: ${before.filter((part, at) => part !== after[at]).join(', ')} → ${after.filter((part, at) => part !== before[at]).join(', ')}`;
}

const WIDTHS = `const host = document.querySelector('sote-explorer');
  const inside = Math.max(...[...finder.elements(host)].map((one) => one.getBoundingClientRect()).filter((box) => box.width).map((box) => box.right)) - host.getBoundingClientRect().left;
  return { tab: finder.find(host, 'tab')[0].getBoundingClientRect().height, host: host.getBoundingClientRect().width, inside };`;

/** How each element inside looks, and where it is in the widget, in words. */
function looks(widget) {
  return widget.script(`const wanted = ['color', 'backgroundColor', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'fontVariant', 'letterSpacing', 'wordSpacing',
      'lineHeight', 'textTransform', 'textAlign', 'textIndent', 'textShadow', 'whiteSpace', 'direction', 'writingMode', 'display', 'visibility', 'pointerEvents', 'cursor',
      'borderTopColor', 'borderTopStyle', 'borderTopWidth', 'borderTopLeftRadius', 'colorScheme', 'boxSizing'];
    const { shadowRoot } = document.querySelector('sote-explorer');
    shadowRoot.getAnimations().forEach((one) => one.finish());
    const outermost = shadowRoot.querySelector('.explorer');
    const at = outermost.getBoundingClientRect();
    return [outermost, ...finder.elements(outermost)].map((one) => {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      const place = box.width ? [box.left - at.left, box.top - at.top, box.width, box.height].map(Math.round).join(' ') : '';
      const selectable = [style.userSelect, style.webkitUserSelect].includes('none') ? 'not to be selected' : '';
      return [one.localName + '.' + one.className, place, selectable, ...wanted.map((key) => key + ' ' + style[key])].join('; ');
    });`);
}
