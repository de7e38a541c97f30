// Measures the engines in one page of one Chromium:
// node benches/browser/run.mjs --folder target/bench/search --engines ours,fuse --corpora 125,1000,ptv --out target/bench/search-browser.json
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from '../../tests/e2e/drivers.mjs';
import { options, serve } from '../../tests/e2e/server.mjs';
import { prepare } from './prepare.mjs';
import { judge, judged } from './relevance.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
/** Isolated from other sites, a page has a clock of 5 µs instead of 100 µs. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const FLAGS = ['--js-flags=--expose-gc --max-old-space-size=4096'];

const wanted = options(process.argv.slice(2), { folder: 'target/bench/search', engines: 'ours', corpora: '125', out: '', pace: 'full', relevance: '' });
const engines = wanted.engines.split(',');
const corpora = wanted.corpora.split(',').filter(Boolean);
/** How often each index is loaded and each letter typed, and how many milliseconds an engine may type for. */
const pace = wanted.pace === 'quick' ? { loads: () => 3, rounds: () => 1, budget: 1500 } : {
  loads: (services) => (services > 20_000 ? 3 : 5), rounds: (services) => (services > 5_000 ? 2 : 4), budget: 15_000,
};

const manifest = await prepare({ folder: wanted.folder, corpora, engines });
const queries = (await readFile(path.join(HERE, '../queries.txt'), 'utf8')).split('\n').filter(Boolean);
const server = await serve({ root: wanted.folder, headers: ISOLATED, answer });
const { driver, quit } = await start('chromium', FLAGS);
try {
  await driver.manage().setTimeouts({ script: 20 * 60_000, pageLoad: 20_000, implicit: 0 });
  await driver.get(`${server.origin}/page.html`);
  await driver.wait(() => driver.executeScript('return Boolean(window.bench)'), 10_000);
  const { isolated, agent } = await call('facts');
  if (!isolated) throw new Error('the page is not isolated: its clock is too coarse');
  const results = { date: new Date().toISOString().slice(0, 10), machine: machine(agent), versions: await versions(), code: manifest.code, corpora: [] };
  for (const corpus of corpora.filter((name) => name !== 'ptv')) results.corpora.push(await speed(corpus));
  if (corpora.includes('ptv')) results.relevance = await relevance();
  await writeFile(wanted.out, JSON.stringify(results, null, 1));
} finally {
  await quit();
  await server.close();
}

/** Page and its script; everything else is a file of the folder. */
async function answer(request, url) {
  const types = { '/page.html': 'text/html; charset=utf-8', '/page.js': 'text/javascript; charset=utf-8' };
  const type = types[url.pathname];
  return type && { headers: { 'Content-Type': type, ...ISOLATED }, body: await readFile(path.join(HERE, url.pathname)) };
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

async function speed(corpus) {
  const { services, engines: made } = manifest.corpora[corpus];
  const possible = engines.filter((engine) => made[engine].files);
  const result = { services, engines: {} };
  for (const engine of engines.filter((one) => made[one].impossible)) result.engines[engine] = { impossible: made[engine].impossible };
  const loaded = [];
  for (const engine of possible) {
    try {
      result.engines[engine] = await loading(corpus, engine, made[engine], pace.loads(services));
      loaded.push(engine);
    } catch (error) {
      result.engines[engine] = { impossible: String(error.message).split('\n')[0] };
    }
  }
  console.log(`  typing among ${services} services`);
  const typed = await call('type', queries, loaded, pace.rounds(services), pace.budget);
  for (const engine of loaded) result.engines[engine].keystroke = typed[engine];
  await call('close');
  return result;
}

/** From bytes to the first answer: the faster way, where there are several, and what it touched. */
async function loading(corpus, engine, { files, ways = [undefined], seconds }, loads) {
  console.log(`  loading ${engine} with ${corpus}`);
  await call('bring', corpus, engine, files);
  const tried = [];
  for (const way of ways) {
    const times = [];
    let last;
    for (let i = 0; i < loads; i += 1) {
      last = await call('ready', engine, way);
      times.push(last.milliseconds);
    }
    tried.push({ way, times, median: times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)], touched: last.touched });
  }
  tried.sort((one, other) => one.median - other.median);
  const [best] = tried;
  if (tried.length > 1) await call('ready', engine, best.way);
  const weigh = (some) => some.reduce((sum, file) => ({ bytes: sum.bytes + file.bytes, packed: sum.packed + file.packed, files: sum.files + 1 }),
    { bytes: 0, packed: 0, files: 0 });
  const index = files.filter(({ name, isCode }) => !isCode && (best.way ?? [name]).includes(name));
  return {
    ready: { median: best.median, times: best.times, way: best.way },
    built_in_seconds: seconds,
    index: weigh(index),
    first: weigh(index.filter(({ name }) => best.touched.includes(name))),
  };
}

async function relevance() {
  const questions = await judged(wanted.relevance);
  if (!questions.length) return undefined;
  const { ids, engines: made } = manifest.corpora.ptv;
  const result = {};
  for (const engine of engines.filter((one) => made[one].files)) {
    await call('bring', 'ptv', engine, made[engine].files);
    await call('ready', engine, made[engine].ways?.[0]);
    const found = await call('answers', engine, questions.map(({ q }) => q));
    result[engine] = judge(questions, found.map((places) => places.map((place) => ids[place])));
    await call('close');
  }
  return result;
}

async function versions() {
  const modules = path.resolve(process.env.SOTE_NODE_MODULES ?? 'target/tools/npm/node_modules');
  const version = async (name) => [name, JSON.parse(await readFile(path.join(modules, name, 'package.json'), 'utf8')).version];
  return Object.fromEntries(await Promise.all(['minisearch', 'flexsearch', 'fuse.js', 'pagefind'].map(version)));
}

function machine(agent) {
  return { cores: os.cpus().length, browser: /Chrom(?:e|ium)\/\d+/.exec(agent)?.[0].replace(/.*\//, 'Chromium ') };
}
