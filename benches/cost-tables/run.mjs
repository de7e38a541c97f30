// Measures the comparison of a large cost table in Chromium:
// node benches/cost-tables/run.mjs --dist dist --dataset target/bench/costs/dataset --out target/bench/costs.json [--times 100]
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from '../../tests/e2e/drivers.mjs';
import { options, serve } from '../../tests/e2e/server.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** Isolated from other sites, a page has a clock of 5 µs instead of 100 µs. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const WARM_UP = 5;

const wanted = options(process.argv.slice(2), { dist: 'dist', dataset: 'target/bench/costs/dataset', out: '', times: '30' });
const widget = await serve({ root: wanted.dist });
const site = await serve({ root: path.dirname(wanted.dataset), headers: ISOLATED, answer });
const { driver, quit } = await start('chromium');
try {
  await driver.manage().setTimeouts({ script: 10 * 60_000, pageLoad: 20_000, implicit: 0 });
  await driver.get(`${site.origin}/page.html`);
  await driver.wait(() => driver.executeScript('return Boolean(window.bench?.ready())'), 20_000, 'the comparison does not stand');
  const { isolated, agent } = await call('facts');
  if (!isolated) throw new Error('the page is not isolated: its clock is too coarse');
  const [view, comparison] = await call('elements');
  await driver.sendDevToolsCommand('Performance.enable', { timeDomain: 'threadTicks' });
  const { interactions, floors } = await call('names');
  const measured = {};
  for (const name of [...interactions, ...floors]) measured[name] = await measure(name);
  const of = (names) => Object.fromEntries(names.map((name) => [name, measured[name]]));
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: os.cpus().length, browser: /Chrom(?:e|ium)\/\d+/.exec(agent)?.[0].replace(/.*\//, 'Chromium ') },
    times: Number(wanted.times),
    elements: { view, comparison },
    interactions: of(interactions),
    floors: of(floors),
  };
  await writeFile(wanted.out, JSON.stringify(results, null, 1));
} finally {
  await quit();
  await Promise.all([site.close(), widget.close()]);
}

/** Page and its script; the dataset is a folder of its own. */
async function answer(request, url) {
  const types = { '/page.html': 'text/html; charset=utf-8', '/page.js': 'text/javascript; charset=utf-8' };
  const type = types[url.pathname];
  if (!type) return undefined;
  const text = await readFile(path.join(HERE, url.pathname), 'utf8');
  return { headers: { 'Content-Type': type, ...ISOLATED }, body: text.replaceAll('{{widget}}', widget.origin) };
}

/** Calls a function of the page; what goes wrong there goes wrong here. */
async function call(name, ...words) {
  const { result, error } = await driver.executeAsyncScript(`
    const [name, words, done] = arguments;
    Promise.resolve().then(() => window.bench[name](...words)).then((result) => done({ result }), (error) => done({ error: String(error?.stack ?? error) }));
  `, name, words);
  if (error) throw new Error(error);
  return result;
}

/** Each thing so often after a few that do not count, there and back both ways in turns. */
async function measure(name) {
  const busy = [], painted = [];
  let nth = 0;
  for (let at = -WARM_UP; at < Number(wanted.times); at += 1) {
    const ways = [[busy, processorTime], [painted, (...what) => call('painted', ...what)]];
    for (const [times, way] of at % 2 ? ways : ways.reverse()) {
      await call('look', name);
      const time = await way(name, nth);
      nth += 1;
      if (at >= 0) times.push(time);
    }
  }
  return { busy: summed(busy), painted: summed(painted) };
}

/** Milliseconds in which a processor worked for the page's main thread: script, style, layout. What else the machine does is not in it. */
async function processorTime(name, nth) {
  const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  const sum = async () => {
    const { metrics } = await driver.sendAndGetDevToolsCommand('Performance.getMetrics', {});
    return metrics.filter((one) => PARTS.includes(one.name)).reduce((sum, one) => sum + one.value * 1000, 0);
  };
  const before = await sum();
  await call('placed', name, nth);
  return await sum() - before;
}

/** The middle, what nineteen of twenty stay below, and how many of a hundred fit into a frame of 60 a second. */
function summed(times) {
  const at = (part) => times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * part))];
  return { median: at(0.5), p95: at(0.95), within: Math.floor(times.filter((time) => time <= 1000 / 60).length / times.length * 100) };
}
