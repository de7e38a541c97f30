// Measures the comparison of a large cost table in Chromium:
// node benches/cost-tables/run.mjs --dist dist --dataset target/bench/costs/dataset --out target/bench/costs.json [--times 30]
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
  const figures = await call('measure', Number(wanted.times), WARM_UP);
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: os.cpus().length, browser: /Chrom(?:e|ium)\/\d+/.exec(agent)?.[0].replace(/.*\//, 'Chromium ') },
    times: Number(wanted.times),
    elements: { view, comparison },
    interactions: summed(figures.interactions),
    floors: summed(figures.floors),
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

/** The middle, and what nineteen of twenty stay below. */
function summed(kinds) {
  const at = (times, part) => times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * part))];
  const both = (times) => ({ median: at(times, 0.5), p95: at(times, 0.95) });
  return Object.fromEntries(Object.entries(kinds).map(([name, { placed, painted }]) => [name, { placed: both(placed), painted: both(painted) }]));
}
