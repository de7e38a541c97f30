// The two origins of every scenario: `widget` serves dist, `site` serves the county's pages that embed it.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, TYPES } from './server.mjs';
import { tools } from './tools.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PAGE_SCRIPTS = ['recorder.js', 'finder.js'];
const PAGE = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
const SCRIPT = { 'Content-Type': 'text/javascript; charset=utf-8' };

/** A path below dist: every run has its own folder, so that no cache remembers. */
const below = (pathname) => pathname.replace(/^\/run-\d+(?=\/)/, '');

/** A page with the recorder before everything else; `origin` is where the recorder is. */
function recorded(origin, page) {
  const scripts = PAGE_SCRIPTS.map((one) => `<script src="${origin}/__test/${one}"></script>`).join('');
  return page.replace(/<head>|<!doctype html>(?![\s\S]*<head>)/i, (mark) => mark + scripts);
}

/** Starts both hosts. `begin()` gives a scenario fresh ones: dist under a new sub-path (an empty cache), no faults. */
export async function startHosts(dist) {
  let pages, faults, prefix, runs = 0;
  const held = [];

  const widgetHost = await serve({
    root: dist,
    answer: async (request, url) => {
      const test = /^\/__test\/(.+)$/.exec(url.pathname)?.[1];
      if (PAGE_SCRIPTS.includes(test)) return { headers: SCRIPT, body: await readFile(path.join(HERE, test)) };
      if (test === 'axe.js') return { headers: SCRIPT, body: await readFile(tools.resolve('axe-core/axe.min.js')) };
      for (const [pattern, fault] of faults) if (pattern.test(url.pathname)) return fault(request, url);
      url.pathname = below(url.pathname);
      if (url.pathname !== '/index.html') return undefined;
      return { headers: PAGE, body: recorded('', await readFile(path.join(dist, 'index.html'), 'utf8')) };
    },
  });
  const siteHost = await serve({
    root: HERE,
    answer: (request, url) => {
      if (url.pathname === '/favicon.ico') return { status: 204 };
      return pages.get(url.pathname) ?? { status: 404, body: 'No such page' };
    },
  });

  const mend = () => {
    faults = [];
    held.splice(0).forEach((release) => release());
    runs += 1;
    prefix = `/run-${runs}`;
  };

  const begin = (scenario, folder) => {
    pages = new Map();
    mend();
    let made = 0;

    return {
      site: siteHost.origin,
      widgetOrigin: widgetHost.origin,
      /** Where dist stands: `${widget}/v1/sote-explorer.js`. */
      get widget() { return widgetHost.origin + prefix; },

      /**
       * Publishes a page and gives its URL. `file` is a page of the scenario (default: one element with a fallback);
       * `fill` replaces `{{name}}` in it; `{{widget}}` always stands for where dist is.
       */
      async page({ file, fill = {}, headers = {} } = {}) {
        const source = await readFile(file ? path.join(folder, file) : path.join(HERE, 'pages/element.html'), 'utf8');
        const values = { attributes: '', ...fill, widget: widgetHost.origin + prefix, origin: widgetHost.origin };
        const put = (text) => text.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
        const body = recorded(widgetHost.origin, put(source));
        made += 1;
        const at = `/${scenario}-${runs}/${made}/`;
        const filled = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, put(value)]));
        pages.set(at, { headers: { ...PAGE, ...filled }, body });
        return siteHost.origin + at;
      },

      /** The demo page, as it stands in dist. */
      demo: (query = '') => `${widgetHost.origin}${prefix}/index.html${query}`,

      /** What the widget's host was asked for since the scenario began (or was mended), as paths below dist. */
      requests: () => widgetHost.requests.map((one) => one.path)
        .filter((one) => one.startsWith(`${prefix}/`)).map((one) => one.slice(prefix.length)),

      /**
       * Answers every request whose path matches with `fault`, as `serve` takes it, until the returned function is called, or so
       * many `times`. A function is given the path below dist and says what to answer; nothing leaves it to the files.
       */
      fault(pattern, fault, times = Infinity) {
        let left = times;
        const one = [pattern, (request, url) => {
          url.pathname = below(url.pathname);
          left -= 1;
          if (left < 0) return undefined;
          return typeof fault === 'function' ? fault(url.pathname, request) : fault;
        }];
        faults.push(one);
        return () => { faults = faults.filter((other) => other !== one); };
      },

      /** A file of dist as it is sent, for a fault that changes something about it. */
      async answer(file, changes = {}) {
        const headers = { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...changes.headers };
        return { body: await readFile(path.join(dist, file)), ...changes, headers };
      },

      /** Keeps matching requests waiting until the returned function is called. */
      hold(pattern) {
        let release;
        const open = new Promise((resolve) => { release = resolve; });
        held.push(release);
        faults.push([pattern, async (request, url) => {
          await open;
          url.pathname = below(url.pathname);
        }]);
        return release;
      },

      /** Makes everything whole again, and gives dist another address so that no cache remembers. */
      mend,

      /** The names of the release's files. */
      names: async () => (await readdir(path.join(dist, 'v1'))).filter((name) => !/\.(br|gz)$/.test(name)),

      /** The text of a file of dist. */
      read: (file) => readFile(path.join(dist, file), 'utf8'),

      /** The bytes of a file of dist. */
      bytes: (file) => readFile(path.join(dist, file)),

      /** The files of the release, by name. */
      files: () => readdir(path.join(dist, 'v1')),
    };
  };

  begin('start', HERE);
  return { begin, close: () => Promise.all([widgetHost.close(), siteHost.close()]) };
}
