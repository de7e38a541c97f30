// The page in which every engine is measured. run.mjs tells it what to do next; nothing is drawn.

const LIMIT = 10;
/** The clock ticks every 5 µs: who answers all letters sooner than this many milliseconds is asked `PASSES` times. */
const SHORT = 0.25;
const PASSES = 20;
/** The first thing asked of an index. */
const FIRST = 'hammaslääkäri';

const network = fetch.bind(window);
let fresh = 0;
/** What is loaded: the engine's name → `{ held, names, search }`. */
let open = new Map();

/** Brings an engine's files into memory, texts as texts. Nothing is measured yet. */
async function bring(corpus, engine, files) {
  const folder = new URL(`${corpus}/${engine}/`, location.href).href;
  const held = new Map();
  const queue = files.map(({ name }) => name);
  const work = async () => {
    for (let name = queue.pop(); name; name = queue.pop()) {
      const answer = await network(folder + name);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      held.set(name, name.endsWith('.json') && engine !== 'pagefind' ? await answer.text() : await answer.arrayBuffer());
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  const program = engine === 'ours' ? await (await network('code/ours/engine.wasm')).arrayBuffer() : undefined;
  open.set(engine, { held, folder, program, names: [...held.keys()] });
}

/** A search made anew from the bytes in memory by a script nobody has run yet: `{ milliseconds, touched }`. */
async function ready(engine, names) {
  const one = open.get(engine);
  delete one.search;
  await rest();
  const { load } = await import(`./code/${engine}.js?${fresh += 1}`);
  const touched = new Set();
  const read = (name) => {
    touched.add(name);
    return one.held.get(name);
  };
  const begin = performance.now();
  const search = await load(read, names ?? one.names, one.folder, one.program);
  const hits = await search(FIRST, LIMIT);
  const milliseconds = performance.now() - begin;
  one.search = search;
  return { milliseconds, touched: [...touched], hits: hits.length };
}

/** What is no longer needed is collected now and not while somebody is measured. */
async function rest() {
  window.gc?.();
  await new Promise((done) => { setTimeout(done, 30); });
}

/** Milliseconds of each call, one call a letter. An answer given at once is not waited for. */
async function pass(search, prefixes) {
  const times = [];
  for (const prefix of prefixes) {
    const begin = performance.now();
    const answer = search(prefix, LIMIT);
    if (answer instanceof Promise) await answer;
    times.push(performance.now() - begin);
  }
  return times;
}

/** Typed once; by a fast engine again and again, never the same letter twice in a row, and each letter's mean counts. */
async function typing(search, prefixes) {
  const sums = await pass(search, prefixes);
  if (Math.max(...sums) >= SHORT) return sums;
  for (let again = 1; again < PASSES; again += 1) (await pass(search, prefixes)).forEach((time, at) => { sums[at] += time; });
  return sums.map((sum) => sum / PASSES);
}

/** What stands in the box after each letter. */
const keystrokes = (query) => Array.from(query, (_, at) => Array.from(query).slice(0, at + 1).join(''));

/**
 * Types all queries letter by letter, `rounds` times, the engines taking turns query by query. Who is too slow for `budget`
 * milliseconds is asked every second, third … letter only.
 */
async function type(queries, engines, rounds, budget) {
  const typed = queries.map(keystrokes);
  const letters = typed.flat().length;
  const taken = new Map();
  for (const engine of engines) {
    taken.set(engine, { times: [], ...await warm(open.get(engine).search, typed.flat(), letters * rounds, budget) });
  }
  let turn = 0;
  for (let round = 0; round < rounds; round += 1) {
    let before = 0;
    for (const prefixes of typed) {
      turn += 1;
      for (let i = 0; i < engines.length; i += 1) {
        const engine = engines[(i + turn) % engines.length];
        const { times, stride } = taken.get(engine);
        const asked = prefixes.filter((_, at) => (before + at + round) % stride === 0);
        if (asked.length) times.push(...await typing(open.get(engine).search, asked));
      }
      before += prefixes.length;
      await new Promise((done) => { setTimeout(done, 0); });
    }
  }
  const figures = {};
  for (const [engine, { times, stride }] of taken) {
    const figure = percentiles(times);
    const isInTime = figure.mean * queries.length < budget;
    figures[engine] = { ...figure, keystrokes: times.length, stride, answered: isInTime ? await answered(engine, queries) : undefined };
  }
  return figures;
}

/** How many of the queries, typed to their end, bring anything. */
async function answered(engine, queries) {
  let count = 0;
  for (const query of queries) count += (await open.get(engine).search(query, LIMIT)).length > 0 ? 1 : 0;
  return count;
}

/** Warms up with all letters, or with as many as there is time for, and finds the stride. */
async function warm(search, prefixes, wanted, budget) {
  const begin = performance.now();
  let done = 0;
  // spread over all queries, from a small number of places
  for (let start = 0; start < 7; start += 1) {
    for (let at = start; at < prefixes.length; at += 7) {
      await search(prefixes[at], LIMIT);
      done += 1;
      if (performance.now() - begin > budget / 4 && done >= 10) {
        return { stride: Math.max(1, Math.ceil(((performance.now() - begin) / done) * wanted / budget)) };
      }
    }
  }
  return { stride: Math.max(1, Math.ceil(((performance.now() - begin) / done) * wanted / budget)) };
}

function percentiles(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { p50: at(0.5), p95: at(0.95), mean: sorted.reduce((sum, time) => sum + time, 0) / sorted.length };
}

/** The places each query brings. */
async function answers(engine, queries) {
  const { search } = open.get(engine);
  const found = [];
  for (const query of queries) found.push([...await (search.places ?? search)(query, LIMIT)]);
  return found;
}

function close() {
  open = new Map();
  globalThis.fetch = network;
  return rest();
}

window.bench = { bring, ready, type, answers, close, facts: () => ({ isolated: crossOriginIsolated, agent: navigator.userAgent }) };
