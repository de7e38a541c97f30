import { FITS } from '../../fits.mjs';
import { ADD } from '../../facts.mjs';
import { Places, PLACES } from '../../places.mjs';

/** 1280 × 1024 at 400 %; the width at which one reads usually; both with the text spacing of WCAG 1.4.12; and text twice as large. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const SETS = [
  { what: '400 %', width: 320, height: 256 },
  { what: '400 %, spaced', width: 320, height: 256, style: SPACED },
  { what: 'spaced', width: 1280, height: 900, style: SPACED },
  { what: 'text 200 %', width: 1280, height: 900, style: ':host { --sote-font-size: 32px !important }' },
  { what: 'text 200 %, narrow', width: 640, height: 512, style: ':host { --sote-font-size: 32px !important }' },
];

export default {
  title: '400 % zoom, text spacing and text of twice the size: nothing is cut, lies on another or scrolls both ways, in every view and language',
  timeout: 600_000,
  async run({ driver, server, widget, assert }) {
    const places = new Places({ server, widget });
    const wrong = [];
    for (const sample of [false, true]) {
      await widget.open(await server.page({ file: '../../phone.html', fill: { page: await places.page(sample), width: '320' } }), { ready: false });
      await widget.enter();
      for (const lang of ['fi', 'sv', 'en']) {
        for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
          await places.go(place, lang);
          for (const set of SETS) {
            await dress(widget, set);
            for (const fault of await widget.script(FITS)) wrong.push(`${set.what}, ${lang} ${place.name}: ${fault}`);
          }
        }
      }
      if (!sample) {
        // what is told for a moment leaves room for what it is about
        await dress(widget, SETS[0]);
        await places.go(PLACES.find((one) => one.name === 'service'), 'fi');
        await widget.press('button', ADD.fi);
        const told = await widget.until(() => widget.script('return document.querySelector("sote-explorer").shadowRoot.querySelector(".announcement:not(:empty)")?.getBoundingClientRect().height'), 'nothing is told');
        if (told > 128) wrong.push(`what is told covers ${told} of 256 px`);
      }
      await widget.clean();
      await driver.switchTo().defaultContent();
    }
    if (process.env.SOTE_DUMP) console.log(wrong.map((one) => '  > ' + one).join('\n'));
    assert.deepEqual(wrong, []);
  },
};

/** Gives the frame this size, and the widget this style besides its own. */
async function dress(widget, { width, height, style = '' }) {
  await widget.script(`const [width, height, style] = arguments;
    Object.assign(frameElement.style, { width: width + 'px', height: height + 'px' });
    const root = document.querySelector('sote-explorer').shadowRoot;
    let own = root.querySelector('style.test');
    if (!own) { own = document.createElement('style'); own.className = 'test'; root.append(own); }
    if (own.textContent !== style) own.textContent = style;`, width, height, style);
  await widget.settled();
}
