// Makes what the page loads: for each engine the script a site would ship, for each corpus and engine the index it would ship, and
// manifest.json with the sizes. What has not changed since the last time is kept.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const HERE = fileURLToPath(import.meta.url);
const ENGINES = path.join(path.dirname(HERE), 'engines');
const modules = path.resolve(process.env.SOTE_NODE_MODULES ?? 'target/tools/npm/node_modules');
const require = createRequire(path.join(modules, 'sote-explorer-bench.js'));
const esbuild = require('esbuild');
const brotli = promisify(zlib.brotliCompress);

/** Above this, the highest quality takes minutes. */
const LARGE = 20e6;
/** Files that are ways to the same end. */
const WAYS = Object.fromEntries(['fuse', 'fuse-words'].map((engine) => [engine, [['index.json'], ['documents.json']]]));
/** What Pagefind puts beside each index and is the same for all. */
const PAGEFIND_CODE = ['pagefind.js', 'wasm.fi.pagefind'];
/** No page should be asked to load more. */
const TOO_LARGE = 500e6;

/** `{ folder, corpora, engines }`: the folder holds a folder for each corpus and `code/` with our own program. */
export async function prepare({ folder, corpora, engines }) {
  const manifest = { code: {}, corpora: {} };
  for (const engine of engines) {
    console.log(`  preparing ${engine}`);
    const maker = await making(folder, engine);
    manifest.code[engine] = await code(folder, engine);
    for (const corpus of corpora) {
      const lines = await readFile(path.join(folder, corpus, 'documents.jsonl'), 'utf8');
      const documents = lines.split('\n').filter(Boolean).map((line) => JSON.parse(line));
      manifest.corpora[corpus] ??= { services: documents.length, ids: corpus === 'ptv' ? documents.map(({ id }) => id) : undefined, engines: {} };
      const place = path.join(folder, corpus, engine);
      const stamp = createHash('sha256').update(maker).update(lines).update(await own(engine, place)).digest('hex');
      manifest.corpora[corpus].engines[engine] = await kept(place, stamp, () => index(engine, documents, place, corpus === 'ptv'));
    }
    if (engine === 'pagefind') beside(manifest, corpora);
  }
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1));
  return manifest;
}

/** Pagefind's code lies beside each of its indexes: it is weighed as code. */
function beside(manifest, corpora) {
  for (const corpus of corpora) {
    const made = manifest.corpora[corpus].engines.pagefind;
    if (!made.files) continue;
    const files = made.files.filter(({ name }) => PAGEFIND_CODE.includes(name));
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    manifest.code.pagefind = { bytes: sum('bytes'), packed: sum('packed') };
    manifest.corpora[corpus].engines.pagefind = { ...made, files: made.files.map((file) => ({ ...file, isCode: files.includes(file) || undefined })) };
  }
}

/** What makes an index, all of it: of another maker's index nothing is kept. */
async function making(folder, engine) {
  if (engine === 'ours') return '';
  if (engine === 'pagefind') return Buffer.concat(await Promise.all([HERE, path.join(modules, 'pagefind/package.json')].map((file) => readFile(file))));
  const script = path.join(folder, 'code', `${engine}.build.mjs`);
  await esbuild.build({ ...bundling(folder, engine, 'build'), platform: 'node', outfile: script });
  return readFile(script);
}

/** Our files are made already, by `bench-files`. */
async function own(engine, place) {
  return engine === 'ours' ? Buffer.concat(await Promise.all((await below(place)).map((name) => readFile(path.join(place, name))))) : '';
}

async function kept(place, stamp, make) {
  const note = `${place}.json`;
  const before = await readFile(note, 'utf8').then(JSON.parse, () => ({}));
  if (before.stamp === stamp) return before.made;
  const made = await make();
  await writeFile(note, JSON.stringify({ stamp, made }));
  return made;
}

/** The files of an index on disk, with their sizes. */
async function index(engine, documents, place, whole) {
  if (engine !== 'ours') {
    await rm(place, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
  }
  const begin = Date.now();
  try {
    if (engine === 'pagefind') await pages(documents, place, whole);
    else if (engine !== 'ours') await peer(engine, documents, place);
  } catch (error) {
    return { impossible: String(error.message).split('\n')[0].replaceAll(process.cwd(), '').slice(0, 200) };
  }
  const seconds = (Date.now() - begin) / 1000;
  const names = await below(place);
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(place, name))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > TOO_LARGE) return { impossible: `its index has ${Math.round(total / 1e6)} MB` };
  const weigh = async (name) => {
    const bytes = await readFile(path.join(place, name));
    return { name, bytes: bytes.length, packed: isPacked(name) ? bytes.length : await packed(bytes) };
  };
  const files = await sideBySide(names, weigh);
  return { files, seconds, ways: WAYS[engine] };
}

/** Pagefind packs its own files. */
const isPacked = (name) => /\.(pf_\w+|pagefind)$/.test(name);

async function packed(bytes) {
  const quality = bytes.length > LARGE ? 9 : 11;
  const { constants } = zlib;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return (await brotli(bytes, { params })).length;
}

async function peer(engine, documents, place) {
  const script = path.join(place, '../../code', `${engine}.build.mjs`);
  const { build } = await import(pathToFileURL(path.resolve(script)).href);
  for (const [name, text] of Object.entries(await build(documents))) await writeFile(path.join(place, name), text);
}

/** A page for each service, with weights as near to the other engines' as Pagefind's scale of 0 to 10 allows. */
async function pages(documents, place, whole) {
  const pagefind = await import(pathToFileURL(path.join(modules, 'pagefind/lib/index.js')).href);
  const { index } = await pagefind.createIndex({ forceLanguage: 'fi' });
  const safe = (text) => [text].flat().join('. ').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
  const part = (weight, text) => (text.length ? `<p data-pagefind-weight="${weight}">${safe(text)}</p>` : '');
  for (let at = 0; at < documents.length; at += 200) {
    await Promise.all(documents.slice(at, at + 200).map((one, near) => index.addHTMLFile({
      url: `/${at + near}/`,
      content: `<!doctype html><html lang="fi"><body><h1 data-pagefind-weight="10">${safe(one.name)}</h1>${part(8.75, one.aliases)}${part(7.5, one.words)}`
        + `${part(6.25, one.examples)}${part(3, one.summary)}${part(2, one.description)}${part(2, one.audience)}</body></html>`,
    })));
  }
  await index.writeFiles({ outputPath: place });
  await pagefind.close();
  // What a page shows of its answers is nobody else's weight; the address of a page stands in it, for the measure of relevance.
  if (!whole) await rm(path.join(place, 'fragment'), { recursive: true, force: true });
  for (const name of await readdir(place)) {
    if (/\.(js|css)$/.test(name) && name !== 'pagefind.js' || /^wasm\.unknown/.test(name)) await rm(path.join(place, name));
  }
}

/** `work` on all, as many at a time as there are processor cores. */
async function sideBySide(all, work) {
  const done = [];
  const queue = [...all.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) done[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return done;
}

/** The script a page loads, and the weight of the code: script and program. */
async function code(folder, engine) {
  const place = path.join(folder, 'code');
  await mkdir(place, { recursive: true });
  const script = path.join(place, `${engine}.js`);
  await esbuild.build({ ...bundling(folder, engine, 'load'), minify: true, target: 'es2022', outfile: script });
  const files = await Promise.all([script, ...(engine === 'ours' ? [path.join(place, 'ours/engine.wasm')] : [])].map((file) => readFile(file)));
  const weights = await Promise.all(files.map(packed));
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return { bytes: sum(files.map((file) => file.length)), packed: sum(weights) };
}

/** Only what is exported comes along: who loads an index need not be able to make one. */
function bundling(folder, engine, exported) {
  return {
    stdin: { contents: `export { ${exported} } from './${engine}.js'`, resolveDir: ENGINES },
    bundle: true, format: 'esm', charset: 'utf8', legalComments: 'none', logLevel: 'warning', nodePaths: [modules],
    alias: {
      'flexsearch-compact': path.join(modules, 'flexsearch/dist/flexsearch.compact.module.min.js'),
      'ours-glue': path.resolve(folder, 'code/ours/engine.js'),
    },
  };
}

async function below(folder, inner = '') {
  const names = [];
  for (const entry of await readdir(path.join(folder, inner), { withFileTypes: true })) {
    const name = inner ? `${inner}/${entry.name}` : entry.name;
    if (entry.isDirectory()) names.push(...await below(folder, name));
    else names.push(name);
  }
  return names.sort();
}
