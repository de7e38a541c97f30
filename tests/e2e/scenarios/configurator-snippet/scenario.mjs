import { fi } from '../../../../src/embed/configurator/words/fi.js';
import { Configurator } from '../../configurator.mjs';
import { TABS } from '../../facts.mjs';

const HOSTILE = '</sote-explorer></noscript><script>alert(1)</script> "lainaus" & \'toinen\' &amp; <!-- ]]> {{7*7}} ${x} 112';

export default {
  title: 'The configurator\'s code, pasted into a page under the policy beside it, shows the widget exactly as chosen',
  timeout: 240_000,
  async run({ server, widget, assert }) {
    const page = new Configurator(widget, fi);
    const queries = [
      ['?lang=sv&region=pirkanmaa&view=costs&views=glossary+costs+services&theme=dark&routing=none&level=3', TABS.sv.costs],
      ['?lang=en&loading=eager&link=%2Fpalvelut%3Fa%3D1%26b%3D2', TABS.en.services],
      ['', TABS.fi.services],
    ];
    for (const platform of ['element', 'tag']) {
      for (const [query, tab] of queries) {
        await page.open(query + (query ? '&' : '?') + new URLSearchParams({ platform, fallback: HOSTILE }));
        const chosen = await page.attributes();
        if (!query && platform === 'element') delete chosen.lang; // that of the page it is pasted into
        if (query.includes('lang=en')) assert.equal(chosen.lang, 'en');
        await widget.until(async () => /integrity="sha384-/.test(await page.piece('page')), 'the script is pinned');
        const snippet = await page.piece('page');
        const policy = await page.piece('policy-quick');
        await widget.clean();

        await widget.open(await server.page({ file: 'page.html', fill: { snippet }, headers: { 'Content-Security-Policy': `default-src 'none'; ${policy}` } }));
        assert.equal(await widget.script('return document.querySelectorAll("sote-explorer").length'), 1);
        assert.deepEqual(await page.attributes(), chosen, `${platform} ${query}`);
        assert.equal(await widget.selectedTab(), tab);
        assert.equal(await widget.script('return document.getElementById("behind").parentElement.localName'), 'main', 'the code closes what it opens');
        if (platform === 'element') {
          assert.equal(await widget.script('return document.querySelector("sote-explorer p").textContent'), HOSTILE);
          const links = await widget.script('return [...document.querySelectorAll("sote-explorer a")].map((one) => one.getAttribute("href"))');
          assert.deepEqual(links, query.includes('link') ? ['tel:112', '/palvelut?a=1&b=2'] : ['tel:112']);
        }
        await widget.clean();
      }
    }

    // whatever is typed, a parser gets it back
    await page.open('?platform=element&src=https%3A%2F%2Fdata.example%2F');
    await widget.until(async () => /integrity="sha384-/.test(await page.piece('page')), 'the script is pinned');
    await page.unfold();
    const wrong = await widget.script(`const field = (name) => document.querySelector('[data-setting="' + name + '"]:not(select)');
      const type = (name, text) => { const one = field(name); one.value = text; one.dispatchEvent(new Event('input', { bubbles: true })); one.dispatchEvent(new Event('change', { bubbles: true })); };
      const marks = ['<', '>', '"', "'", '&', '&amp;', '&lt', '=', '/', '\\\\', '</sote-explorer>', '</script>', '<!--', '-->', '\`', '$', '{', '}', ' ', '\\u00a0', 'ä', '🙂', '\\u2028', '\\t', '#10;', '&#0;', '</p>', 'x'];
      let seed = 11; const random = (below) => { seed = seed * 48271 % 2147483647; return seed % below; };
      const wrong = [];
      for (let i = 0; i < 150; i += 1) {
        const text = Array.from({ length: 1 + random(12) }, () => marks[random(marks.length)]).join('');
        type('fallback', text); type('region', text);
        const parsed = new DOMParser().parseFromString(document.querySelector('[data-piece="page"] code').textContent, 'text/html');
        const element = parsed.querySelector('sote-explorer');
        const line = text.trim(), named = text.replace(/\\s+/g, ' ').trim();
        if (parsed.querySelectorAll('sote-explorer').length !== 1 || parsed.scripts.length !== 1 || element.textContent.trim() !== line
          || (!/[{}]/.test(text) && (element.getAttribute('region') ?? '') !== named) || element.querySelectorAll(':not(p, a)').length) wrong.push([text, document.querySelector('[data-piece="page"] code').textContent]);
      }
      return wrong.slice(0, 3)`);
    assert.deepEqual(wrong, []);
    await widget.clean();

    // the colours, as styles of the page
    await page.open('?theme=light&accent-light=1d5b43&radius=0');
    const css = await page.piece('looks');
    const snippet = await page.piece('page');
    assert.match(css, /--sote-accent: #1d5b43;/);
    await widget.clean();
    await widget.open(await server.page({ file: 'page.html', fill: { snippet: `<style>${css}\n${'sote-explorer:not(:defined) { display: block; min-height: 100vh }'}</style>${snippet}` } }));
    const colour = await widget.script('return getComputedStyle(finder.find(document.querySelector("sote-explorer"), "tab")[0]).backgroundColor');
    assert.equal(colour, 'rgb(29, 91, 67)', 'the chosen tab is in the accent');
    await widget.clean();
  },
};
