import { WORDS } from '../../../../src/embed/configurator/words/index.js';
import { Configurator } from '../../configurator.mjs';

export default {
  title: 'The demo page 320 px wide, in three languages: nothing scrolls sideways, nothing is cut, everything can be touched',
  timeout: 240_000,
  async run({ driver, server, widget, assert }) {
    for (const [lang, words] of Object.entries(WORDS)) {
      const page = new Configurator(widget, words);
      const query = `?ui=${lang}&accent-light=ffd700&host=https%3A%2F%2Fa-very-long-name-of-a-host.example%2Fwith%2Fa%2Flong%2Fpath%2Fv1%2F`.replace('ui=fi&', '');
      await widget.open(await server.page({ file: 'frame.html', fill: { page: server.demo(query).replaceAll('&', '&amp;') } }), { ready: false });
      const loaded = async () => {
        await driver.switchTo().defaultContent();
        await driver.switchTo().frame(0);
        return widget.script('return recorded.events.some((one) => one.type === "sote-ready") && Boolean(document.querySelector(".output"))');
      };
      // until it is there the frame holds another document, which a driver may lose
      await widget.until(() => loaded().catch(() => false), 'the page in the frame does not load', 30_000);
      assert.equal(await widget.script('return innerWidth'), 320);
      await page.unfold();
      for (const platform of ['element', 'drupal', 'angular']) {
        await page.choose(words.platform, words.platforms[platform]);
        await widget.settled();
        assert.deepEqual(await widget.script(FAULTS), [], `${lang} ${platform}`);
      }
      await widget.clean();
      await driver.switchTo().defaultContent();
    }
  },
};

const FAULTS = `
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).at(-1);
    faults.push('the page is ' + document.documentElement.scrollWidth + ' px wide, at ' + wide?.outerHTML.slice(0, 80));
  }
  const say = (one) => finder.role(one) + ' “' + (finder.name(one) || one.textContent.trim()).slice(0, 40) + '”';
  for (const one of document.querySelectorAll('body *')) {
    if (one.closest('sote-explorer, .skip, select > *') || !one.getClientRects().length) continue;
    const box = one.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (words && (box.right > innerWidth + 0.5 || box.left < -0.5)) faults.push(say(one) + ' reaches out of the page');
    if (words && one.scrollWidth > one.clientWidth + 1 && one.clientWidth && getComputedStyle(one).display !== 'inline') faults.push(say(one) + ' is cut');
    const drawn = one.type === 'checkbox' ? one.labels[0] : one;
    if (/^(button|textbox|checkbox|combobox)$/.test(finder.role(one)) && drawn.getBoundingClientRect().height < 43.5) faults.push(say(one) + ' is ' + drawn.getBoundingClientRect().height + ' px high');
  }
  return faults.slice(0, 12);`;
