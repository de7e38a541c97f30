import { ADD, TABS } from '../../facts.mjs';

const PARTS = '../../pages/parts.html';

/** What pages and their old tools do to the browser's own objects before our script comes. */
const PATCHES = {
  'Element.prototype wrapped': `for (const name of ['attachShadow', 'addEventListener', 'removeEventListener', 'setAttribute', 'getAttribute', 'querySelector', 'append', 'remove', 'replaceChildren', 'insertBefore', 'appendChild']) {
    const owner = [Element, Node, EventTarget].map((one) => one.prototype).find((one) => Object.hasOwn(one, name));
    const original = owner[name];
    owner[name] = function (...values) { window.calls = (window.calls ?? 0) + 1; return original.apply(this, values); };
  }`,
  'listeners wrapped, so that none is the one that was given': `const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      return addEventListener.call(this, type, typeof listener === 'function' ? function (event) { return listener.call(this, event); } : listener, options);
    }`,
  'Array.prototype with an addition that is enumerable': 'Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.clean = [];',
  'Object.prototype with an addition that is enumerable': 'Object.prototype.extend = function () { return this; }; Object.prototype.size = 3;',
  'toJSON everywhere, as an old library had it': `Array.prototype.toJSON = function () { return '[' + this.length + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; }; Date.prototype.toJSON = function () { return 'then'; }`,
  'methods of arrays replaced by an old library\'s': `Array.prototype.entries = function () { return this.slice(); };
    Array.prototype.find = Array.prototype.detect = function (iterator, context) { for (let i = 0; i < this.length; i += 1) if (iterator.call(context, this[i], i)) return this[i]; };
    Array.prototype.reduce = function (...values) { return this.length > 1 ? values[0] : this[0]; };
    Array.from = function (iterable) { if (!iterable) return []; const made = []; for (const one of iterable) made.push(one); return made; };
    Object.keys = function (object) { const made = []; for (const key in object) if (Object.prototype.hasOwnProperty.call(object, key)) made.push(key); return made; };
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; }`,
  'another Promise': `const Own = window.Promise;
    class Zone { constructor(work) { this.own = new Own(work); }
      then(...values) { return new Zone((done, failed) => this.own.then(...values).then(done, failed)); }
      catch(failed) { return this.then(undefined, failed); }
      finally(after) { return new Zone((done, failed) => this.own.finally(after).then(done, failed)); }
      static resolve(value) { return value instanceof Zone ? value : new Zone((done) => done(value)); }
      static reject(error) { return new Zone((_, failed) => failed(error)); }
      static all(values) { return new Zone((done, failed) => Own.all(values).then(done, failed)); }
      static race(values) { return new Zone((done, failed) => Own.race(values).then(done, failed)); }
      static allSettled(values) { return new Zone((done, failed) => Own.allSettled(values).then(done, failed)); } }
    window.Promise = Zone;`,
  'fetch and XMLHttpRequest watched': `const { fetch } = window;
    window.fetch = function (...values) {
      const begun = Date.now();
      return fetch.apply(this, values).then((answer) => { answer.clone().text().then((text) => { (window.watched ??= []).push([values[0], text.length, Date.now() - begun]); }); return answer; });
    };`,
  'fetch that gives its own kind of promise': `const { fetch } = window;
    window.fetch = (...values) => ({ then: (done, failed) => { const after = fetch(...values).then(done, failed); return { then: (...more) => after.then(...more), catch: (...more) => after.catch(...more) }; } });`,
  'JSON.parse wrapped': `const { parse, stringify } = JSON;
    JSON.parse = function (text, reviver) { window.parsed = (window.parsed ?? 0) + 1; return parse.call(JSON, text, reviver); };
    JSON.stringify = function (...values) { return stringify.apply(JSON, values); }`,
  'console without words': 'const { warn } = console; console.warn = (...values) => warn.apply(console, values); console.log = undefined; console.info = undefined; console.debug = undefined',
  'an old custom elements polyfill\'s constructor': `const Own = HTMLElement;
    window.HTMLElement = function () { return Reflect.construct(Own, [], this.constructor); };
    HTMLElement.prototype = Own.prototype; HTMLElement.prototype.constructor = HTMLElement; Object.setPrototypeOf(HTMLElement, Own);
    const { define } = customElements;
    CustomElementRegistry.prototype.define = function (name, made, options) { return define.call(this, name, made, options); };
    const { createElement } = Document.prototype;
    Document.prototype.createElement = function (...values) { return createElement.apply(this, values); }`,
  'trees read as an old shadow DOM polyfill has it': `for (const name of ['parentNode', 'firstChild', 'lastChild', 'nextSibling', 'childNodes', 'textContent']) {
      const own = Object.getOwnPropertyDescriptor(Node.prototype, name);
      Object.defineProperty(Node.prototype, name, { ...own, get() { return own.get.call(this); } });
    }
    for (const name of ['appendChild', 'insertBefore', 'removeChild', 'replaceChild', 'cloneNode', 'getRootNode', 'contains']) {
      const own = Node.prototype[name];
      Node.prototype[name] = function (...values) { return own.apply(this, values); };
    }
    const path = Event.prototype.composedPath;
    Event.prototype.composedPath = function () { return path.call(this).slice(); };
    window.ShadyDOM = { inUse: true, force: true };`,
  'globals named like the platform\'s': 'window.script = 1; window.elements = []; window.program = {}; window.style = ""; window.texts = 0; window.read = () => {}; window.module = { exports: {} }; window.exports = {}; window.define = Object.assign(() => { throw new Error("no module here") }, { amd: {} }); window.require = () => {};',
  'no IntersectionObserver': 'delete window.IntersectionObserver;',
  'no idle callback, no structuredClone': 'delete window.requestIdleCallback; delete window.structuredClone; delete AbortSignal.timeout;',
};

/** Where drivers other than Chromium's trip over what the page has done to all objects: only texts and numbers come through. */
const TOO_MUCH_FOR_DRIVERS = ['Object.prototype with an addition that is enumerable', 'toJSON everywhere, as an old library had it'];

export default {
  title: 'On pages that have changed the browser\'s own objects the widget works all the same',
  timeout: 300_000,
  async run({ browser, driver, server, widget, assert }) {
    assert.deepEqual(TOO_MUCH_FOR_DRIVERS.filter((what) => !PATCHES[what]), []);
    const failures = [];
    const text = () => driver.executeScript('return String(document.querySelector("sote-explorer")?.shadowRoot?.textContent)');
    const costsAreOpened = async (page) => {
      await driver.get(page);
      await widget.until(() => driver.executeScript('return location.href === arguments[0]', page).catch(() => false), 'the page comes', 15_000);
      await widget.until(async () => (await text()).includes('Suun terveydenhuolto'), 'the services are there', 15_000);
      await driver.executeScript('document.querySelector("sote-explorer").shadowRoot.querySelector("[role=tab]:nth-of-type(2)").click()');
      await widget.until(async () => (await text()).includes('38'), 'the costs are there');
      assert.equal(await driver.executeScript('return recorded.errors.length + recorded.warnings.length + recorded.violations.length'), 0);
      widget.checked = true;
    };
    for (const [what, patch] of Object.entries(PATCHES)) {
      const head = `<script>(() => { ${patch} })()</script><script src="${server.widget}/v1/sote-explorer.js"></script>`;
      try {
        const page = await server.page({ file: PARTS, fill: { head, body: '<sote-explorer></sote-explorer>' } });
        if (browser !== 'chromium' && TOO_MUCH_FOR_DRIVERS.includes(what)) {
          await costsAreOpened(page);
          continue;
        }
        await widget.open(page);
        assert.deepEqual(await widget.tabs(), Object.values(TABS.fi));
        await widget.search('hammas');
        await widget.press('link|button', /^Suun terveydenhuolto/);
        await widget.heading('Suun terveydenhuolto');
        await widget.press('button', ADD.fi);
        await widget.find('tab', /^Oma lista\D*1/);
        await widget.tab(TABS.fi.costs);
        await widget.press('radio', /^€$/);
        await widget.script('document.querySelector("sote-explorer").lang = "sv"');
        await widget.find('tab', TABS.sv.costs);
        await widget.script('window.kept = document.querySelector("sote-explorer"); kept.remove()');
        await widget.settled();
        await widget.script('document.querySelector("main").append(kept)');
        await widget.find('tab', TABS.sv.costs);
        await widget.clean();
      } catch (failure) {
        widget.checked = true;
        failures.push(`${what}: ${failure.message}`);
      }
    }
    assert.deepEqual(failures, []);
  },
};
