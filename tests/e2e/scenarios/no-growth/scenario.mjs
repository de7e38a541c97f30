const PARTS = '../../pages/parts.html';
const TIMES = 500;
const BEFORE = 50; // what the first ones make is kept for the others
const SOME = 10; // at a time: a driver waits so long for a script, and no longer
// An allocator takes memory by the piece, and may have been just short of one more; a kilobyte left behind each time would be seven.
const SLACK = 65_536;

export default {
  title: 'Five hundred widgets come and go, and the page is no larger than after fifty',
  timeout: 900_000, // as long as it takes: nothing here is about time
  async run({ driver, browser, server, widget, assert }) {
    const head = `<script>${WATCH}</script><script src="${server.widget}/v1/sote-explorer.js"></script>`;
    await widget.open(await server.page({ file: PARTS, fill: { head, body: '<section id="first"></section><sote-explorer id="kept" loading="eager"></sote-explorer>' } }));
    /** Without what the test itself has written down. */
    const sizes = async () => ({ ...await widget.script('recorded.events.length = recorded.shifts.length = 0; return sizes()'), ...(browser === 'chromium' ? await counted(driver) : {}) });

    const come = async (times) => {
      for (let left = times; left > 0; left -= SOME) await driver.executeAsyncScript('comeAndGo(arguments[0]).then(arguments[1])', Math.min(SOME, left));
    };
    await come(BEFORE);
    const before = await sizes();
    assert.ok(before.memory > 0, 'the program\'s memory is seen');
    assert.ok(before.listeners > 0, 'listeners on the window are seen');
    await come(TIMES / 2 - BEFORE);
    const between = await sizes();
    await come(TIMES / 2);
    const after = await sizes();
    console.log(`# ${browser}: after ${BEFORE} ${JSON.stringify(before)}, after ${TIMES} ${JSON.stringify(after)}`);

    assert.equal(await widget.script('return gone'), TIMES);
    assert.ok(after.memory - before.memory <= SLACK, `WebAssembly memory grew from ${before.memory} to ${after.memory} bytes`);
    assert.equal(after.listeners, before.listeners, 'listeners on window and document');
    assert.equal(after.elements, before.elements, 'elements on the page');
    assert.equal(after.sheets, before.sheets, 'style sheets of the page');
    if (browser === 'chromium') {
      assert.ok(after.nodes - before.nodes < TIMES / 2, `DOM nodes grew from ${before.nodes} to ${after.nodes}`);
      assert.ok(after.jsEventListeners - before.jsEventListeners < TIMES / 10, `listeners grew from ${before.jsEventListeners} to ${after.jsEventListeners}`);
      // the engine itself makes notes of what runs often; they end, and a tree left behind would be some kilobytes each time
      assert.ok(after.heap - between.heap < TIMES * 200, `the JavaScript heap grew from ${between.heap} to ${after.heap} bytes`);
    }
    await widget.clean();
  },
};

/** In the page, before the script: the program's memory, and the listeners on window and document. */
const WATCH = `
  let memory, again, listeners = 0;
  window.gone = 0; // drivers see what belongs to the window, and not all see more
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const made = await original.apply(WebAssembly, values);
      memory = Object.values((made.instance ?? made).exports ?? {}).find((one) => one instanceof WebAssembly.Memory) ?? memory;
      return made;
    };
  }
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = function (...values) { listeners += 1; return addEventListener.apply(this, values); };
    target.removeEventListener = function (...values) { listeners -= 1; return removeEventListener.apply(this, values); };
  }
  window.sizes = () => ({ memory: memory?.buffer.byteLength, listeners, elements: document.querySelectorAll('*').length,
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length });
  window.comeAndGo = async (times) => {
    const place = document.getElementById('first');
    const end = gone + times;
    const moment = () => new Promise((later) => { const channel = new MessageChannel(); channel.port1.onmessage = () => { channel.port1.close(); later(); }; channel.port2.postMessage(0); });
    for (let i = gone; i < end; i += 1) {
      // new ones in turn, one that comes back, and some that go before they are there
      const element = i % 5 === 4 ? again : document.createElement('sote-explorer');
      element.setAttribute('loading', 'eager');
      element.setAttribute('lang', ['fi', 'sv', 'en'][i % 3]);
      if (i % 7 !== 6) {
        const ready = new Promise((done) => element.addEventListener('sote-ready', () => done(), { once: true }));
        place.append(element);
        await ready;
        if (i % 4 === 0) element.setAttribute('view', ['costs', 'glossary', 'programme', 'list'][i / 4 % 4]);
      } else {
        place.append(element);
      }
      await moment();
      element.remove();
      again = element;
      gone += 1;
      await moment();
    }
  }`;

/** What only Chromium counts, after it has collected its garbage. */
async function counted(driver) {
  const ask = (command) => driver.sendAndGetDevToolsCommand(command, {});
  for (let i = 0; i < 3; i += 1) await ask('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await ask('Memory.getDOMCounters');
  const { usedSize } = await ask('Runtime.getHeapUsage');
  return { nodes, jsEventListeners, heap: usedSize };
}
