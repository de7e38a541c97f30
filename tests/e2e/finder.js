// Loaded beside recorder.js: finds what a visitor finds, by role and accessible name, through open shadow roots.
// A deliberately small part of the ARIA rules: what hides, implicit roles, and names from labels or contents.
(() => {
  const IMPLICIT = {
    button: 'button', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
    ul: 'list', ol: 'list', menu: 'list', li: 'listitem', table: 'table', tr: 'row', td: 'cell', output: 'status',
    nav: 'navigation', main: 'main', article: 'article', figure: 'figure', img: 'img', textarea: 'textbox',
    progress: 'progressbar', meter: 'meter', dialog: 'dialog', dt: 'term', dfn: 'term', dd: 'definition',
    summary: 'button', details: 'group', p: 'paragraph', option: 'option', search: 'search',
  };
  const INPUTS = {
    search: 'searchbox', radio: 'radio', checkbox: 'checkbox', range: 'slider', number: 'spinbutton',
    button: 'button', submit: 'button', reset: 'button', text: 'textbox', email: 'textbox', tel: 'textbox', url: 'textbox',
  };
  const FROM_CONTENTS = new Set(['button', 'link', 'tab', 'heading', 'listitem', 'row', 'cell', 'columnheader',
    'rowheader', 'radio', 'checkbox', 'option', 'term', 'definition', 'menuitem', 'switch', 'status', 'paragraph', 'alert']);

  const tidy = (text) => text.replace(/[\s\u00a0\u202f\u2009\u00ad]+/g, (run) => (run === '\u00ad' ? '' : ' ')).trim();
  const inside = (node) => (node.shadowRoot ?? (node.localName === 'slot' && node.assignedNodes().length ? { children: node.assignedElements(), childNodes: node.assignedNodes() } : node));

  function* elements(node) {
    for (const child of inside(node).children ?? []) {
      yield child;
      yield* elements(child);
    }
  }

  function role(element) {
    const own = element.getAttribute('role')?.trim().split(/\s+/)[0];
    if (own) return own;
    const tag = element.localName;
    if (tag === 'a' || tag === 'area') return element.hasAttribute('href') ? 'link' : 'generic';
    if (tag === 'input') return INPUTS[element.type] ?? 'textbox';
    if (tag === 'select') return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    if (tag === 'fieldset') return element.querySelector('input[type=radio]') ? 'radiogroup' : 'group';
    if (tag === 'section') return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') ? 'region' : 'generic';
    if (tag === 'th') return element.scope === 'row' || (!element.scope && element.closest('tbody')) ? 'rowheader' : 'columnheader';
    return IMPLICIT[tag] ?? 'generic';
  }

  function contents(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || hiddenHere(node)) return '';
    if (node.localName === 'img') return node.alt;
    const label = node.getAttribute('aria-label');
    if (label) return ` ${label} `;
    const gap = getComputedStyle(node).display.startsWith('inline') ? '' : ' ';
    return gap + [...inside(node).childNodes].map(contents).join('') + gap;
  }

  function name(element) {
    const root = element.getRootNode();
    const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => id && root.getElementById(id)).filter(Boolean);
    if (named.length) return tidy(named.map((one) => one.getAttribute('aria-label') || one.textContent).join(' '));
    const text = element.getAttribute('aria-label')
      || [...(element.labels ?? [])].map((one) => contents(one)).join(' ')
      || { fieldset: 'legend', table: 'caption', figure: 'figcaption', details: 'summary' }[element.localName]
        && element.querySelector(`:scope > ${{ fieldset: 'legend', table: 'caption', figure: 'figcaption', details: 'summary' }[element.localName]}`)?.textContent
      || element.alt
      || (FROM_CONTENTS.has(role(element)) ? contents(element) : '')
      || element.title || element.placeholder || '';
    return tidy(String(text));
  }

  function hiddenHere(element) {
    if (element.getAttribute('aria-hidden') === 'true' || element.inert || element.hidden) return true;
    const style = getComputedStyle(element);
    return style.display === 'none' || style.visibility !== 'visible';
  }
  function perceivable(element) {
    for (let at = element; at instanceof Element; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
      if (at.inert || at.getAttribute('aria-hidden') === 'true' || getComputedStyle(at).display === 'none') return false;
      if (at.parentElement?.localName === 'details' && !at.parentElement.open && at.localName !== 'summary') return false;
    }
    return getComputedStyle(element).visibility === 'visible' && element.getClientRects().length > 0;
  }

  function find(within, roles, pattern) {
    const wanted = roles.split('|');
    const matches = pattern ? new RegExp(pattern[0], pattern[1]) : undefined;
    return [...elements(within)].filter((one) => wanted.includes(role(one)) && perceivable(one) && (!matches || matches.test(name(one))));
  }

  function shown(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (['style', 'script', 'template', 'noscript'].includes(node.localName)) return '';
      const style = getComputedStyle(node);
      if (style.display === 'none' || style.visibility !== 'visible') return '';
      if (node.localName === 'details' && !node.open) return ` ${node.querySelector('summary')?.textContent ?? ''} `;
    }
    const block = node.nodeType === Node.ELEMENT_NODE && !getComputedStyle(node).display.startsWith('inline');
    const text = [...inside(node).childNodes].map(shown).join('');
    return block ? `\n${text}\n` : text;
  }

  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  Object.defineProperty(window, 'finder', {
    value: {
      find, role, name, elements, perceivable, focused,
      names: (within, roles) => find(within, roles).map(name),
      text: (node) => shown(node).split('\n').map(tidy).filter(Boolean).join('\n'),
    },
  });
})();
