// The page object: everything a scenario does to the widget, by role and accessible name, as a visitor would.
import assert from 'node:assert/strict';
import { tools } from './tools.mjs';

const { Key, error: failures } = tools('selenium-webdriver');
const PATIENCE = 5000;
const RETRIED = [failures.StaleElementReferenceError, failures.ElementClickInterceptedError, failures.ElementNotInteractableError];
/** WebKit's words for an element that was drawn anew since it was found. */
const DRAWN_ANEW = /Node with identifier .* was not found/;

/** `'Palvelut'` matches that name exactly, with a count after it (`Oma lista (2)`) too; a RegExp matches as it is. */
function pattern(name) {
  if (name === undefined) return null;
  if (name instanceof RegExp) return [name.source, name.flags];
  return [`^${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(\\s*[(:,–-]?\\s*\\d+.*)?$`, 'u'];
}

export class Widget {
  constructor({ driver, browser, server }) {
    Object.assign(this, { driver, browser, server, index: 0, checked: true });
  }

  /** The same page, looking at its nth widget. */
  nth(index) { return Object.assign(Object.create(Widget.prototype), this, { index }); }

  // — pages —

  /** Loads `url` afresh, even when only its fragment differs. The page before has to have been left clean. */
  async open(url, { ready = true } = {}) {
    if (!this.checked) await this.clean();
    const there = (address) => this.until(() => this.script('return location.href === arguments[0] && document.readyState !== "loading"', address).catch(() => false), async () => `${address} does not load; we are at ${await this.url()}`, 10_000);
    await this.driver.get('about:blank');
    await there('about:blank');
    await this.driver.manage().logs().get('browser').catch(() => []);
    this.checked = false;
    await this.driver.get(url);
    if (!url.includes('#')) await there(url);
    else await this.until(() => this.script('return Boolean(window.recorded) && document.readyState !== "loading"').catch(() => false), `${url} does not load`, 10_000);
    if (ready) await this.ready();
  }

  /** Goes into the page's frame, once the widget in it is ready: until then some browsers give the frame up for another. */
  async enter() {
    await this.until(async () => {
      try {
        await this.driver.switchTo().defaultContent();
        await this.driver.switchTo().frame(0);
        return (await this.events('sote-ready')).length;
      } catch {
        return false;
      }
    }, 'there is no frame whose widget has said sote-ready', 20_000);
  }

  /** Waits until `count` widgets have said sote-ready. */
  ready(count = 1) {
    return this.until(async () => (await this.events('sote-ready')).length >= count,
      async () => `no sote-ready; events: ${JSON.stringify(await this.events())}; errors: ${await this.script('return window.recorded?.errors')}`, 15_000);
  }

  url() { return this.script('return location.href'); }
  fragment() { return this.script('return decodeURIComponent(location.hash)'); }
  script(code, ...values) { return this.driver.executeScript(code, ...values); }
  events(type = '') { return this.script('return (window.recorded?.events ?? []).filter((one) => one.type.startsWith(arguments[0]))', type); }

  /** Waits for `condition`; what it gave is returned. `message` may be a function asked only on failure. */
  async until(condition, message, patience = PATIENCE) {
    const end = Date.now() + patience;
    for (;;) {
      const value = await Promise.resolve().then(condition).catch((failure) => {
        if (!RETRIED.some((kind) => failure instanceof kind) && !DRAWN_ANEW.test(failure.message)) throw failure;
      });
      if (value) return value;
      if (Date.now() > end) assert.fail(typeof message === 'function' ? await message() : message);
      await new Promise((again) => { setTimeout(again, 25); });
    }
  }

  /** Two painted frames and an idle moment: whatever was going to happen by itself has happened. */
  settled() {
    return this.driver.executeAsyncScript(`const done = arguments[0];
      requestAnimationFrame(() => requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(() => done())));`);
  }

  // — finding —

  host() { return this.script('return document.querySelectorAll("sote-explorer")[arguments[0]]', this.index); }

  /** All that visitors can perceive with this role (`'link|button'`: either) and name, now. */
  async all(role, name, within) {
    return this.script('return finder.find(arguments[0] ?? document.querySelectorAll("sote-explorer")[arguments[1]] ?? document.body, arguments[2], arguments[3])',
      within ?? null, this.index, role, pattern(name));
  }

  /** The first such thing, waited for. */
  find(role, name, within) {
    return this.until(async () => (await this.all(role, name, within))[0],
      async () => `no ${role} named ${name}; there are: ${(await this.names(role, within)).join(' | ') || 'none'}`);
  }

  /** What `code` makes of `one`, the first such thing: found and asked in one step, and once more where it was drawn anew in between. */
  async ask(role, name, code, ...values) {
    const [answer] = await this.until(async () => {
      const one = await this.find(role, name);
      return [await this.script(`return ((one, ...values) => { ${code} })(...arguments)`, one, ...values)];
    }, `${role} named ${name} is drawn anew all the time`);
    return answer;
  }

  gone(role, name) { return this.until(async () => !(await this.all(role, name)).length, `${role} named ${name} is still there`); }
  names(role, within) {
    return this.script('return finder.names(arguments[0] ?? document.querySelectorAll("sote-explorer")[arguments[1]] ?? document.body, arguments[2])', within ?? null, this.index, role);
  }
  name(element) { return this.script('return finder.name(arguments[0])', element); }
  /** What an element says; without one, the open view. */
  async text(element) { return element ? this.script('return finder.text(arguments[0])', element) : this.ask('tabpanel', undefined, 'return finder.text(one)'); }
  panel() { return this.find('tabpanel'); }
  table(name) { return this.find('table', name); }
  heading(name) { return this.find('heading', name); }
  status() { return this.names('status').then((texts) => texts.filter(Boolean).join(' · ')); }
  focused() { return this.script('const at = finder.focused(); return at && { role: finder.role(at), name: finder.name(at) }'); }

  /** Waits for a text of the open view. */
  says(words) {
    return this.until(async () => (await this.text()).match(words), async () => `the view does not say ${words}: ${(await this.text()).slice(0, 600)}`);
  }

  // — doing —

  /** Clicks, as a visitor does: on the label where the control itself is drawn by it. */
  async press(role, name, within) {
    let last;
    await this.until(async () => {
      const element = typeof role === 'string' ? await this.find(role, name, within) : role;
      last = element;
      const target = await this.script(`const one = arguments[0]; const label = one.labels?.[0];
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        return label && /radio|checkbox/.test(one.type) ? label : one;`, element);
      // WebKit's driver takes a search field's own inner parts for something that covers it: point at it instead.
      if (this.browser === 'webkit' && /searchbox|textbox/.test(role)) await this.driver.actions().move({ origin: target }).click().perform();
      else await target.click();
      return true;
    }, `${role} named ${name} cannot be clicked: something covers it`);
    return last;
  }

  async tab(name) {
    await this.press('tab', name);
    await this.until(async () => this.script('return arguments[0].getAttribute("aria-selected") === "true"', await this.find('tab', name)), `tab ${name} was not selected`);
  }

  tabs() { return this.names('tab'); }
  selectedTab() {
    return this.script('return finder.find(document.querySelectorAll("sote-explorer")[arguments[0]], "tab").filter((one) => one.getAttribute("aria-selected") === "true").map(finder.name).join()', this.index);
  }

  /** Types into the search box, after emptying it. */
  async search(words, role = 'searchbox') {
    const before = await this.query(role);
    await this.press(role);
    await this.keys(Key.END, ...Array(before.length).fill(Key.BACK_SPACE), ...words);
  }

  /** What stands in the search box. */
  query(role = 'searchbox') {
    return this.until(async () => this.script('return [finder.find(document.querySelectorAll("sote-explorer")[arguments[0]], arguments[1])[0]?.value]', this.index, role), 'no search box').then(([value]) => value);
  }

  /** Names of the open list of services: what each item starts with, for lists whose every item starts with a control. */
  lists() {
    return this.script(`return finder.find(document.querySelectorAll("sote-explorer")[arguments[0]], "list").map((list) => {
      const items = finder.find(list, "listitem").filter((item) => item.parentElement.closest("ul, ol, menu, [role=list]") === list);
      return items.map((item) => finder.find(item, "button|link")[0]).map((one) => (one ? finder.name(one) : ""));
    }).filter((names) => names.length && names.every(Boolean))`, this.index);
  }

  /** The list of results: the first list after the search box whose items name services. */
  async results(known) {
    return (await this.lists()).find((names) => names.every((one) => known.some((service) => one.startsWith(service)))) ?? [];
  }

  async keys(...keys) { for (const key of keys) await this.driver.actions().sendKeys(key).perform(); }

  /** What a restored link has to show again: the view, its words, the query, the unit. */
  state() {
    return this.script(`const host = document.querySelectorAll("sote-explorer")[arguments[0]];
      const some = (role) => finder.find(host, role);
      return { tab: some("tab").filter((one) => one.ariaSelected === "true" || one.getAttribute("aria-selected") === "true").map(finder.name),
        headings: some("heading").map(finder.name), fields: some("searchbox|textbox").map((one) => one.value),
        chosen: some("radio|checkbox").filter((one) => one.checked || one.getAttribute("aria-checked") === "true").map(finder.name),
        words: some("tabpanel").map(finder.text).join() }`, this.index);
  }

  /** See clean.mjs: nothing in the console, nothing stored, nobody else asked. */
  async clean(expected) {
    const { assertClean } = await import('./clean.mjs');
    await assertClean(this, expected);
    this.checked = true;
  }
}

export { Key };
