// A small static server: `node tests/e2e/server.mjs --root dist --port 8080`, or `serve()` from a test.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8', // declaration files are for people and editors, never run
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']];
const HASHED = /-[0-9a-f]{8,64}(-\d+)?\.[a-z0-9.]+$/;

/**
 * Serves `root`. `answer(request, url)` may return (a promise of) `{ status, headers, body }` or `'hang up'`
 * to take a request over; with `promised`, a number of bytes, the connection ends before so many have come, and with `drips` they come
 * one by one, without end. `undefined` leaves it to the files. Every request is written down in `requests`. `headers` go with every file.
 */
export async function serve({ root, port = 0, host = '127.0.0.1', headers = {}, answer = () => undefined }) {
  const requests = [];
  const server = createServer(async (request, response) => {
    try {
      const url = new URL(request.url, `http://${host}`);
      requests.push({ method: request.method, path: url.pathname, headers: request.headers });
      const own = await answer(request, url);
      if (own === 'hang up') request.socket.destroy();
      else if (own?.promised) breakOff(response, own);
      else if (own?.drips) drip(response, own);
      else if (own) send(request, response, own.status ?? 200, own.headers ?? {}, own.body ?? '');
      else await sendFile(request, response, root, url, headers);
    } catch {
      if (!response.headersSent) send(request, response, 400, {}, 'Bad request');
      else response.destroy();
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    origin: `http://${host}:${server.address().port}`,
    requests,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

async function sendFile(request, response, root, url, more) {
  if (request.method === 'OPTIONS') {
    return send(request, response, 204, { 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '86400' }, '');
  }
  if (!['GET', 'HEAD'].includes(request.method)) return send(request, response, 405, { Allow: 'GET, HEAD, OPTIONS' }, 'Method not allowed');
  const file = await inside(root, url.pathname);
  if (file === 'folder') return send(request, response, 301, { Location: `${url.pathname}/${url.search}` }, '');
  if (!file) return send(request, response, 404, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-cache' }, NOT_FOUND);

  const headers = {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...more,
  };
  const { sent, encoding } = await bestEncoding(file, request.headers['accept-encoding'] ?? '', headers);
  if (encoding) headers['Content-Encoding'] = encoding;
  const { size } = await stat(sent);
  response.writeHead(200, { ...ALWAYS, ...headers, 'Content-Length': size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(sent).on('error', () => response.destroy()).pipe(response);
}

/** The file a path means, if it lies in `root` (symbolic links followed); 'folder' for one named without its slash. */
async function inside(root, pathname) {
  const decoded = decodeURIComponent(pathname);
  if (decoded.includes('\0')) return undefined;
  const base = await realpath(root);
  try {
    const file = await realpath(path.join(base, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
    if (!file.startsWith(base + path.sep) && file !== base) return undefined;
    return (await stat(file)).isDirectory() ? 'folder' : file;
  } catch {
    return undefined;
  }
}

/** The pre-compressed sibling the client likes best, else the file itself; says in `headers` that it depended. */
async function bestEncoding(file, accepted, headers) {
  const wanted = new Map(accepted.split(',').map((one) => {
    const [name, ...parameters] = one.trim().split(';');
    const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
    return [name.trim().toLowerCase(), q === undefined ? 1 : Number(q)];
  }));
  for (const [encoding, suffix] of ENCODINGS) {
    if (!(await stat(file + suffix).catch(() => undefined))?.isFile()) continue;
    headers.Vary = 'Accept-Encoding';
    if (wanted.get(encoding) > 0) return { sent: file + suffix, encoding };
  }
  return { sent: file };
}

const ALWAYS = {
  'Access-Control-Allow-Origin': '*',
  'Timing-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
const NOT_FOUND = '<!doctype html><html lang="en"><title>Not found</title><h1>Not found</h1><p>There is no such file here.</p>';

function send(request, response, status, headers, body) {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...usual(headers), 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends less than it promised. */
function breakOff(response, { status = 200, headers, body, promised }) {
  response.writeHead(status, { ...usual(headers), 'Content-Length': promised });
  response.write(body, () => response.destroy());
}

/** A header that is `undefined` is left out. */
function usual(headers) {
  return Object.fromEntries(Object.entries({ ...ALWAYS, 'Content-Type': TYPES['.txt'], ...headers }).filter(([, value]) => value !== undefined));
}

function drip(response, { headers, body }) {
  const bytes = Buffer.from(body);
  response.writeHead(200, { ...usual(headers), 'Content-Length': bytes.length });
  let at = 0;
  const drops = setInterval(() => { if (at < bytes.length) response.write(bytes.subarray(at, at += 1)); }, 200);
  response.on('close', () => clearInterval(drops));
}

/** `--name value` pairs of a command line. */
export function options(words, defaults) {
  const found = { ...defaults };
  for (let i = 0; i < words.length; i += 2) {
    const name = words[i].replace(/^--/, '');
    if (!words[i].startsWith('--') || !(name in defaults) || words[i + 1] === undefined) {
      console.error(`Unknown or incomplete option ${words[i]}. Options: ${Object.keys(defaults).map((n) => `--${n}`).join(' ')}`);
      process.exit(2);
    }
    found[name] = words[i + 1];
  }
  return found;
}

async function main() {
  const { root, port, host } = options(process.argv.slice(2), { root: 'dist', port: '8080', host: '127.0.0.1' });
  const fail = (sentence) => { console.error(sentence); process.exit(1); };
  if (!(await stat(root).catch(() => undefined))?.isDirectory()) fail(`There is no folder ${root} to serve: build it first with cargo xtask build.`);
  if (!/^\d+$/.test(port) || Number(port) > 65535) fail(`${port} is not a port: give a number from 0 to 65535.`);
  try {
    const { origin } = await serve({ root, port: Number(port), host });
    console.log(`Serving ${root} on ${origin}/`);
  } catch (error) {
    if (error.code === 'EADDRINUSE') fail(`Port ${port} is already in use: stop the program that uses it, or choose another with --port.`);
    if (error.code === 'EACCES') fail(`Port ${port} may not be used by this user: choose one above 1023 with --port.`);
    fail(`The server could not start on ${host}:${port}: ${error.message}`);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
