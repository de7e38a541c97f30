import { start } from '../../drivers.mjs';
import { Widget } from '../../widget.mjs';

export default {
  title: 'A widget that was taken off the page is freed',
  browsers: ['chromium'],
  why: 'no other engine collects its garbage when asked',
  async run({ server, browser, assert }) {
    const own = await start(browser, ['--js-flags=--expose-gc']);
    try {
      const widget = new Widget({ driver: own.driver, browser, server });
      await widget.open(await server.page());
      await own.driver.executeAsyncScript(`const done = arguments[0];
        (async () => {
          window.made = [];
          for (let i = 0; i < 20; i += 1) {
            const element = document.createElement('sote-explorer');
            element.setAttribute('loading', 'eager');
            const ready = new Promise((resolve) => { element.addEventListener('sote-ready', () => resolve(), { once: true }); });
            document.body.append(element);
            await ready;
            element.remove();
            made.push(new WeakRef(element));
          }
          done();
        })();`);
      const alive = await own.driver.executeAsyncScript(`const done = arguments[0];
        (async () => {
          for (let i = 0; i < 10; i += 1) {
            await new Promise((later) => setTimeout(later, 100));
            await gc({ type: 'major', execution: 'async' });
          }
          done(made.filter((one) => one.deref()).length);
        })();`);
      assert.ok(alive <= 2, `${alive} of 20 removed widgets are still alive`);
      await widget.clean();
    } finally {
      await own.quit();
    }
  },
};
