import { fi } from '../../../../src/embed/configurator/words/fi.js';
import { Configurator } from '../../configurator.mjs';
import { Key } from '../../widget.mjs';

const STOPS = 160;

export default {
  title: 'The configurator by keyboard alone: every choice is reached, in order, seen, and no trap',
  timeout: 240_000,
  async run({ driver, widget, assert }) {
    const page = new Configurator(widget, fi);
    await page.open('?views=services');
    const at = () => widget.script(`const at = document.activeElement; if (at.closest('sote-explorer')) return { role: 'widget', name: '' };
      const style = getComputedStyle(at), box = at.getBoundingClientRect();
      return { role: finder.role(at), name: finder.name(at), ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 }`);
    const passed = [];
    const to = async (role, name) => {
      for (let i = 0; i < STOPS; i += 1) {
        const here = await at();
        if (here.role === role && (name instanceof RegExp ? name.test(here.name) : here.name === name)) return here;
        await widget.keys(Key.TAB);
        let next = await at();
        if (next.seen === false) await widget.until(async () => (next = await at()).seen !== false, `${next.role} ${next.name} is focused out of sight`);
        passed.push(`${next.role} ${next.name}`);
        if (next.role !== 'widget' && next.name) {
          assert.ok(next.ring, `${next.role} ${next.name} shows no focus`);
        }
      }
      return assert.fail(`Tab does not reach ${role} ${name}; it passes ${passed.slice(-20).join(' › ')}`);
    };

    // from the choices on: the widget has a scenario of its own
    await widget.script('document.querySelector("#sovita summary").focus()');
    await to('combobox', fi.region);
    await widget.keys(Key.ARROW_DOWN);
    if (!(await page.attributes()).region) await widget.keys(Key.ENTER); // some browsers open the list first
    await widget.until(async () => (await page.attributes()).region, 'the arrow key chooses a region');
    await to('checkbox', fi.views.glossary);
    await widget.keys(Key.SPACE);
    await widget.until(async () => (await page.attributes()).views === 'services glossary', 'Space ticks a view');
    await to('combobox', fi.view);

    await to('button', fi.looks);
    await widget.keys(Key.ENTER);
    await to('button', fi.presetNames.helsinki);
    await widget.keys(Key.SPACE);
    await widget.until(async () => (await page.property('--sote-accent')).includes('#0000bf'), 'Space takes a preset');
    await to('textbox', `${fi.colourNames.accent}, ${fi.schemes.light}`);
    await driver.actions().keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL).perform();
    await widget.keys(...'#ffff00');
    await widget.until(async () => (await page.property('--sote-accent')).includes('#ffff00'), 'a colour is typed');
    await to('button', /^Käytä: Korostus #/);
    await widget.keys(Key.ENTER);
    await widget.until(async () => !(await page.property('--sote-accent')).includes('#ffff00'), 'Enter takes the suggestion');

    for (const name of [fi.behaviour, fi.files, fi.fallbackGroup]) {
      await to('button', name);
      await widget.keys(Key.ENTER);
    }
    await to('textbox', fi.link);
    await to('button', fi.toCode);
    await widget.keys(Key.ENTER);
    await widget.until(async () => (await widget.focused()).name === fi.output, 'the button leads to the code');
    await to('combobox', fi.platform);
    await to('region', fi.code(fi.pieces.page));
    await to('button', fi.copyWhat(fi.pieces.page));
    await to('button', fi.copyWhat(fi.statementTitle));
    await widget.script('document.querySelector(".output .back").focus()');
    await widget.keys(Key.ENTER);
    await widget.until(async () => (await widget.focused()).name === fi.heading, 'and the other one back to the choices');
    await widget.clean();
  },
};
