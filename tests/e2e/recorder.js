// Loaded first in every scenario page, from the widget's host: writes down all a page's console, network and
// layout would otherwise tell only a person, the same way in every browser. Read through `window.recorded`.
(() => {
  const recorded = { warnings: [], errors: [], violations: [], events: [], shifts: [], steady: {} };
  Object.defineProperty(window, 'recorded', { value: recorded });

  const words = (values) => values.map((value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    try { return typeof value === 'string' ? value : JSON.stringify(value); } catch { return String(value); }
  }).join(' ');
  for (const [method, list] of [['warn', 'warnings'], ['error', 'errors'], ['assert', 'errors']]) {
    const original = console[method];
    console[method] = (...values) => {
      if (method !== 'assert' || !values[0]) recorded[list].push(words(values));
      original.apply(console, values);
    };
  }

  // What a later listener takes on itself never reaches the console.
  const unlessHandled = (event, line) => setTimeout(() => { if (!event.defaultPrevented) recorded.errors.push(line); });
  addEventListener('error', (event) => {
    if (event.target === window || event.message) unlessHandled(event, `uncaught: ${event.message}`);
  });
  addEventListener('unhandledrejection', (event) => unlessHandled(event, `unhandled rejection: ${words([event.reason])}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.blockedURI.endsWith('/favicon.ico')) return; // the browser's own wish, not the widget's
    recorded.violations.push(`${event.effectiveDirective} ${event.blockedURI || 'inline'} ${event.sample || ''}`.trim());
  });
  for (const type of ['sote-ready', 'sote-navigate', 'sote-error']) {
    addEventListener(type, (event) => recorded.events.push({
      type, detail: event.detail, bubbles: event.bubbles, composed: event.composed, target: event.target?.localName,
    }));
  }

  if (window.PerformanceObserver?.supportedEntryTypes?.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map((s) => s.node?.nodeName.toLowerCase() + (s.node?.id ? `#${s.node.id}` : ''));
        if (!entry.hadRecentInput) recorded.shifts.push({ value: entry.value, moved: moved.join(' ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }
  // The same question for browsers without that observer: where [data-steady] elements stood, frame by frame.
  // What moves below the fold is seen by nobody.
  const follow = () => {
    for (const element of document.querySelectorAll('[data-steady]')) {
      const top = Math.min(Math.round(element.getBoundingClientRect().top + scrollY), innerHeight);
      const tops = (recorded.steady[element.id] ??= []);
      if (tops.at(-1) !== top) tops.push(top);
    }
    requestAnimationFrame(follow);
  };
  requestAnimationFrame(follow);

  // Asked from the page's own script, since a driver's scripts may stand above the policy.
  recorded.allows = {
    inlineStyle() {
      const style = document.createElement('style');
      style.textContent = 'html { outline-color: rgb(1, 2, 3) }';
      document.head.append(style);
      const applied = getComputedStyle(document.documentElement).outlineColor === 'rgb(1, 2, 3)';
      style.remove();
      return applied;
    },
    // Asynchronously: WebKit 2.50 lets `new WebAssembly.Module` pass where it blocks `instantiate`.
    webAssembly: () => WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false),
  };

  recorded.requests = () => performance.getEntriesByType('resource').map((entry) => entry.name);
  recorded.stored = async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases?.() ?? []).map((database) => database.name),
    caches: (await window.caches?.keys().catch(() => []) ?? []),
  });
})();
