import { WORDS } from '../../../../src/embed/configurator/words/index.js';
import { Configurator } from '../../configurator.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export default {
  title: 'axe finds nothing on the demo page: three languages, light and dark, all choices open, with faults told',
  timeout: 240_000,
  async run({ driver, widget, assert }) {
    const found = [];
    for (const [lang, words] of Object.entries(WORDS)) {
      const page = new Configurator(widget, words);
      await page.open(`?ui=${lang}&accent-light=ffd700&surface-dark=777777`.replace('ui=fi&', ''));
      await page.unfold();
      await widget.script(`const script = document.createElement('script'); script.src = '/__test/axe.js'; document.head.append(script)`);
      await widget.until(() => widget.script('return Boolean(window.axe)'), 'axe is not there', 15_000);
      await page.write(`${words.colourNames.text}, ${words.schemes.light}`, 'nonsense');
      await widget.until(() => widget.script('return document.querySelectorAll(".failing li").length > 1'), 'faults are told');
      for (const scheme of ['light', 'dark']) {
        await widget.script('document.documentElement.style.colorScheme = arguments[0]', scheme);
        await widget.settled();
        // the widget's colours are chosen to be bad here, and it has a scenario of its own
        const violations = await driver.executeAsyncScript(`const done = arguments[1];
          axe.run({ exclude: ['sote-explorer'] }, { runOnly: arguments[0], resultTypes: ['violations'] }).then((result) => done(result.violations.flatMap((one) =>
            one.nodes.slice(0, 3).map((node) => one.id + ': ' + node.target.flat().at(-1) + ' ' + (node.any[0]?.message ?? one.help)))), (failure) => done(['axe failed: ' + failure]));`, RULES);
        found.push(...violations.map((one) => `${lang} ${scheme}: ${one}`));
      }
      await widget.clean();
    }
    assert.deepEqual(found, []);
  },
};
