const HOSTILE = `* { color: red !important; font: italic 30px/3 fantasy !important; letter-spacing: 5px !important; text-transform: uppercase !important;
    text-align: right !important; background: yellow !important; border: 5px dotted lime !important; word-spacing: 20px !important; text-indent: 50px !important }
  button, input, table, li, h2, h3, svg { display: none !important }
  .card, .button, .table { visibility: hidden } html { font-size: 40px } :root { --accent: red; --color: red }`;
const SHEET = { 'Content-Type': 'text/css; charset=utf-8' };

export default {
  title: 'The page\'s style changes nothing inside, the widget\'s nothing outside',
  async run({ server, widget, assert }) {
    const script = `<script src="${server.widget}/v1/sote-explorer.js" async></script>`;
    const page = (fill) => server.page({ file: 'page.html', fill });

    server.fault(/host-page\.css$/, { headers: SHEET, body: '' });
    await widget.open(await page({ script: '' }), { ready: false });
    const outsideBefore = await outside(widget);
    await widget.open(await page({ script }));
    assert.deepEqual(await outside(widget), outsideBefore, 'the page\'s own elements look as they did');
    const insideBefore = await inside(widget);
    assert.ok(insideBefore.length > 20);

    server.mend();
    server.fault(/host-page\.css$/, { headers: SHEET, body: HOSTILE });
    await widget.open(await page({ script }));
    assert.equal(await widget.script('return getComputedStyle(document.getElementById("own").firstElementChild).color'), 'rgb(255, 0, 0)', 'the hostile style is there');
    const insideAfter = await inside(widget);
    const differences = (line, other = '') => line.split('; ').filter((part) => !other.split('; ').includes(part)).join('; ');
    const changed = insideBefore.flatMap((line, at) => (line === insideAfter[at] ? [] : [`${differences(line, insideAfter[at])} → ${differences(insideAfter[at] ?? 'gone', line)}`]));
    assert.deepEqual(changed.slice(0, 5), [], 'elements inside that changed');

    const names = await widget.script('return [Object.keys(window).filter((key) => /sote|yew|wasm/i.test(key)), document.adoptedStyleSheets.length, document.styleSheets.length]');
    assert.deepEqual(names, [[], 0, 2], 'no globals and no sheets are left on the page');
    await widget.clean();
  },
};

/** How each element inside that draws something looks, in words. */
function inside(widget) {
  return widget.script(`const wanted = ['color', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'letterSpacing', 'wordSpacing', 'lineHeight',
      'textTransform', 'textAlign', 'textIndent', 'display', 'visibility', 'backgroundColor', 'borderTopStyle', 'borderTopWidth'];
    const draws = (one) => /^(input|rect|path|circle)$/.test(one.localName) || [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return [...finder.elements(document.querySelector('sote-explorer'))].filter(draws).map((one) => {
      const style = getComputedStyle(one);
      return one.localName + '; ' + wanted.map((key) => key + ' ' + style[key]).join('; ');
    });`);
}

/** Every computed value of the page's own elements, but for where the widget pushes them. */
function outside(widget) {
  return widget.script(`return ['html', 'body', 'h1', '#own', '#own a', '#table', '#table td'].map((selector) => {
    const style = getComputedStyle(document.querySelector(selector));
    return Object.fromEntries([...style].filter((key) => !/^(height|block-size|perspective-origin|transform-origin|inset|top|bottom)/.test(key)).map((key) => [selector + ' ' + key, style.getPropertyValue(key)]));
  });`);
}
