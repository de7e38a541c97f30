import { ADD } from '../../facts.mjs';
import { FITS } from '../../fits.mjs';
import { Places, PLACES } from '../../places.mjs';

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const LARGE = ':host { --sote-font-size: 32px !important }';
/** 1280 × 1024 at 400 %; the text spacing of WCAG 1.4.12; text of twice the size, also in half the width. */
const SETS = [
  { what: '400 %', width: 320, height: 256 },
  { what: '400 %, spaced', width: 320, height: 256, style: SPACED },
  { what: 'spaced', width: 1240, height: 900, style: SPACED },
  { what: 'text 200 %', width: 1240, height: 900, style: LARGE },
  { what: 'text 200 %, narrow', width: 640, height: 512, style: LARGE },
];

export default {
  title: '400 % zoom, text spacing and text of twice the size: nothing is cut, lies on another or scrolls both ways, in every view and language',
  timeout: 600_000,
  async run({ browser, driver, server, widget, assert }) {
    const places = new Places({ server, widget });
    const wrong = [];
    /** Makes the page so wide, and so high where a browser can be that small, and gives the widget this style besides its own. */
    const dress = async ({ width, height, style = '' }) => {
      if (browser === 'chromium') await driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
      await widget.script(`const [width, style] = arguments;
        document.body.style.width = width - 16 + 'px';
        const root = document.querySelector('sote-explorer').shadowRoot;
        let own = root.querySelector('style.test');
        if (!own) { own = document.createElement('style'); own.className = 'test'; root.append(own); }
        own.textContent = style;
        return true;`, width, style);
      await widget.settled();
    };
    try {
      for (const sample of [false, true]) {
        for (const set of SETS) {
          await widget.open(await places.page(sample));
          await dress(set);
          // all languages take minutes: the other engines walk the one with the longest words
          for (const lang of browser === 'chromium' ? ['fi', 'sv', 'en'] : ['fi']) {
            for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
              await places.go(place, lang);
              for (const fault of await widget.script(FITS)) wrong.push(`${set.what}, ${lang} ${place.name}: ${fault}`);
            }
          }
        }
        if (!sample) {
          // what is told for a moment leaves room for what it is about
          await dress(SETS[0]);
          await places.go(PLACES.find((one) => one.name === 'service'), 'fi');
          await widget.press('button', ADD.fi);
          const told = await widget.until(() => widget.script('return document.querySelector("sote-explorer").shadowRoot.querySelector(".announcement:not(:empty)")?.getBoundingClientRect().height'), 'nothing is told');
          if (told > 128) wrong.push(`what is told covers ${told} of 256 px`);
        }
        await widget.clean();
      }
    } finally {
      if (browser === 'chromium') await driver.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride');
    }
    assert.deepEqual(wrong, []);
  },
};
