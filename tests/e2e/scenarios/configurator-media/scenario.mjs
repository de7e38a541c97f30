import { emulate } from '../../chromium.mjs';
import { fi } from '../../../../src/embed/configurator/words/fi.js';
import { Configurator } from '../../configurator.mjs';

export default {
  title: 'The configurator in forced colours, on paper, and beside the widget on a wide screen',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s sets forced colours and paper',
  async run({ driver, widget, assert }) {
    const page = new Configurator(widget, fi);
    try {
      await page.open();
      const beside = await widget.script(`const [widget, panel] = ['sote-explorer', '.panel'].map((one) => document.querySelector(one).getBoundingClientRect());
        scrollTo(0, 1200); const later = document.querySelector('.panel').getBoundingClientRect();
        return { apart: panel.left >= widget.right, top: panel.top < 300, stays: later.top >= 0 && later.bottom <= innerHeight }`);
      assert.deepEqual(beside, { apart: true, top: true, stays: true }, 'the choices stay beside the widget');
      await widget.script('scrollTo(0, 0)');

      await emulate(driver, { media: 'print' });
      assert.deepEqual(await widget.names('combobox|textbox|checkbox', await page.main()), [], 'choices are not printed');
      assert.equal(await page.piece('page'), null, 'nor is the code');

      await emulate(driver, { 'forced-colors': 'active' });
      await page.unfold();
      const bare = await widget.script(`return [...document.querySelectorAll('#sovita .button, #sovita select, #sovita input:not([type=checkbox]), #sovita textarea, .output .button')]
        .filter((one) => finder.perceivable(one) && parseFloat(getComputedStyle(one).borderTopWidth) === 0).map((one) => one.outerHTML.slice(0, 80))`);
      assert.deepEqual(bare, [], 'every control has an outline');
      const pressed = await widget.script('return [...document.querySelectorAll("[data-language]")].map((one) => getComputedStyle(one).textDecorationLine)');
      assert.deepEqual(pressed, ['underline', 'none', 'none'], 'the language in use is told by more than its colour');
      await widget.clean();
    } finally {
      await emulate(driver, {});
    }
  },
};
