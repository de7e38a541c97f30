import { writeFile, mkdir } from 'node:fs/promises';
import { TABS } from '../../facts.mjs';
import { emulate, pdf } from '../../chromium.mjs';

const PARTS = '../../pages/parts.html';

/** Where on a page a widget may stand when the whole page is printed. */
const PAGES = {
  plain: '',
  'a narrow column': 'main { display: grid; grid-template-columns: 1fr 22rem; gap: 2rem } body { font-family: serif }',
  'a dark page': 'html { color-scheme: dark; background: #111; color: #eee }',
  'a page that scrolls inside': '@media screen { main { height: 300px; overflow: auto } }',
};

export default {
  title: 'The page around is printed: the widget\'s content is whole, its controls are not there',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s prints as the dialogue does',
  timeout: 300_000,
  async run({ driver, server, widget, assert }) {
    for (const [what, css] of Object.entries(PAGES)) {
      const head = `<style>${css}</style><script src="${server.widget}/v1/sote-explorer.js"></script>`;
      const body = '<div><h1>Sivun otsikko</h1><p>Ennen</p></div><sote-explorer loading="eager"></sote-explorer><p id="after">Sivun viimeinen kappale</p>';
      await widget.open(await server.page({ file: PARTS, fill: { head, body } }));
      for (const tab of [TABS.fi.services, TABS.fi.costs, TABS.fi.programme, TABS.fi.glossary]) {
        await widget.tab(tab);
        await widget.settled();
        const shown = await widget.text();
        await emulate(driver, { media: 'print' });
        const cut = await widget.script(CUT);
        const controls = await widget.script('return finder.find(document.querySelector("sote-explorer"), "tab|searchbox|radio|checkbox|button|slider").filter((one) => !/^(h\\d|summary)$/.test(one.parentElement.localName)).map((one) => finder.role(one) + " " + finder.name(one))');
        const file = await pdf(driver);
        await emulate(driver, {});
        assert.deepEqual(cut, [], `${what}, ${tab}: something is cut off on paper`);
        if (process.env.SOTE_PRINTS) {
          await mkdir(process.env.SOTE_PRINTS, { recursive: true });
          await writeFile(`${process.env.SOTE_PRINTS}/${what}-${tab}.pdf`.replaceAll(' ', '-'), file);
        }
        const pages = (file.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
        assert.ok(pages >= 1 && pages < 30, `${what}, ${tab}: ${pages} pages of ${shown.length} letters`);
        console.log(`# ${what}, ${tab}: ${pages} pages; controls ${JSON.stringify(controls).slice(0, 300)}`);
      }
      await widget.clean();
    }
  },
};

/** Elements inside whose text or box does not fit, so that paper would lose it. */
const CUT = `const host = document.querySelector('sote-explorer');
  const width = host.getBoundingClientRect().right + 1;
  return [...finder.elements(host)].filter((one) => one.getClientRects().length && !one.closest('.unseen')).flatMap((one) => {
    const style = getComputedStyle(one);
    const hides = style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1 || style.overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
    return hides || one.getBoundingClientRect().right > width ? [one.localName + '.' + one.className + ' ' + one.textContent.slice(0, 40)] : [];
  })`;
