import { start } from '../../drivers.mjs';
import { again, EXPECTED, fallback, told } from '../../faults.mjs';
import { Widget } from '../../widget.mjs';

const PAGE = 65_536;

export default {
  title: 'A program that finds no memory while it runs leaves a sentence, the page\'s own content, and another try',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s limits the memory of WebAssembly',
  timeout: 120_000,
  async run({ browser, server, assert }) {
    // as much as it begins with, and not a page more
    const bytes = await server.bytes(`v1/${(await server.names()).find((name) => /^widget-.*\.wasm$/.test(name))}`);
    const pages = beginsWith(bytes);
    assert.ok(pages > 1 && pages * PAGE < 64e6, `${pages} pages`);
    const tight = await start(browser, [`--js-flags=--wasm-max-mem-pages=${pages}`]);
    try {
      const widget = new Widget({ driver: tight.driver, browser, server });
      await widget.open(await server.page(), { ready: false });
      await told(widget, { code: 'internal', line: [/memory/], lang: 'fi', what: 'no memory' });
      assert.ok(await fallback(widget), 'the page\'s own content is back');
      await widget.script('recorded.warnings.length = 0');
      await again(widget, 'fi');
      await widget.until(async () => (await widget.events('sote-error')).length === 2, 'the other try ends the same way', 20_000);
      await widget.clean(EXPECTED);
    } finally {
      await tight.quit();
    }
  },
};

/** Pages of memory a program begins with: the minimum in the first entry of its memory section (WebAssembly core, 5.5.8). */
function beginsWith(bytes) {
  const MEMORY = 5;
  let at = 8;
  const number = () => { // unsigned LEB128
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      at += 1;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  for (;;) {
    const id = bytes[at];
    at += 1;
    const size = number();
    if (id === MEMORY) {
      number(); // how many
      number(); // flags
      return number();
    }
    at += size;
  }
}
