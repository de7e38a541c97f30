// The page object of the demo page's configurator: what a web team does there, by role and name.
import assert from 'node:assert/strict';

export class Configurator {
  /** `words` are the page's, of `src/embed/configurator/words`. */
  constructor(widget, words) { Object.assign(this, { widget, words }); }

  async open(query = '') {
    // the page writes the address its own way: with a fragment it need not stay to the letter
    await this.widget.open(this.widget.server.demo(query) + (query ? '#' : ''));
    await this.widget.until(() => this.widget.script('return document.querySelectorAll("#sovita select option").length > 20'), 'the regions are not offered', 15_000);
  }

  main() { return this.widget.script('return document.querySelector("main")'); }

  /** Opens every group of choices. */
  unfold() { return this.widget.script('document.querySelectorAll("#sovita details").forEach((one) => { one.open = true })'); }

  find(role, name) { return this.main().then((main) => this.widget.find(role, name, main)); }
  async press(role, name) { return this.widget.press(role, name, await this.main()); }

  /** Chooses from a list by what it says. */
  async choose(label, option) {
    await this.widget.script(`const [select, wanted] = arguments;
      select.value = [...select.options].find((one) => one.text === wanted)?.value ?? 'no such option';
      select.dispatchEvent(new Event('change', { bubbles: true }))`, await this.find('combobox', label), option);
    assert.equal(await this.chosen(label), option);
  }
  async chosen(label) { return this.widget.script('return arguments[0].selectedOptions[0]?.text', await this.find('combobox', label)); }
  async options(label) { return this.widget.script('return [...arguments[0].options].map((one) => one.text)', await this.find('combobox', label)); }

  /** Writes into a field, all at once, and leaves it. */
  async write(label, text) {
    await this.widget.script(`const [field, text] = arguments; field.focus(); field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); field.blur()`,
    await this.find('textbox', label), text);
  }
  async written(label) { return this.widget.script('return arguments[0].value', await this.find('textbox', label)); }

  /** The attributes of the page's own widget. */
  attributes(index = 0) {
    return this.widget.script(`return Object.fromEntries([...document.querySelectorAll('sote-explorer')[arguments[0]].attributes]
      .filter((one) => !['style', 'class'].includes(one.name)).map((one) => [one.name, one.value]))`, index);
  }

  /** A custom property of the page's own widget. */
  property(name) { return this.widget.script('return document.querySelector("sote-explorer").style.getPropertyValue(arguments[0])', name); }

  /** The text of a piece to copy, nothing while it is not shown. */
  piece(name) {
    return this.widget.script(`const code = document.querySelector('[data-piece="' + arguments[0] + '"] code');
      return code && code.getClientRects().length ? code.textContent : null`, name);
  }

  /** Waits until something about the page is as it should be. */
  until(condition, message) { return this.widget.until(condition, message); }
}
