// What a screen reader says, line by line, read from Chromium's own accessibility tree: role, name, state, value, description.
//
// The words for roles and states are those of screen readers in that language, so that a file reads as it sounds. What readers
// pass over is passed over here: boxes without a role, hidden things, a label whose words the field beside it says as its name,
// the caption of a table that has just been named by it.
import assert from 'node:assert/strict';

const WORDS = {
  fi: {
    heading: (level) => `otsikko, taso ${level}`, button: 'painike', link: 'linkki', tab: 'välilehti', tablist: 'välilehdet', tabpanel: 'välilehden sisältö',
    searchbox: 'hakukenttä', textbox: 'kenttä', radio: 'valintapainike', radiogroup: 'valintaryhmä', slider: 'liukusäädin', combobox: 'valikko',
    search: 'haku', navigation: 'navigointi', region: 'alue', group: 'ryhmä', article: 'artikkeli', img: 'kuva', figure: 'kuvio', alert: 'hälytys', status: 'tila',
    list: (count) => `luettelo, ${count} ${count === 1 ? 'kohta' : 'kohtaa'}`, table: (rows, columns) => `taulukko, ${rows} riviä, ${columns} saraketta`, row: 'rivi',
    term: 'termi', definition: 'määritelmä', selected: 'valittu', pressed: 'painettu', unpressed: 'ei painettu', expanded: 'laajennettu', collapsed: 'supistettu',
    checked: 'valittu', unchecked: 'ei valittu', readonly: 'vain luku', description: 'kuvaus', empty: 'tyhjä', unnamed: 'nimetön',
  },
  sv: {
    heading: (level) => `rubrik, nivå ${level}`, button: 'knapp', link: 'länk', tab: 'flik', tablist: 'flikar', tabpanel: 'flikens innehåll',
    searchbox: 'sökfält', textbox: 'fält', radio: 'alternativknapp', radiogroup: 'alternativgrupp', slider: 'skjutreglage', combobox: 'listruta',
    search: 'sökning', navigation: 'navigering', region: 'område', group: 'grupp', article: 'artikel', img: 'bild', figure: 'figur', alert: 'varning', status: 'status',
    list: (count) => `lista, ${count} objekt`, table: (rows, columns) => `tabell, ${rows} rader, ${columns} kolumner`, row: 'rad',
    term: 'term', definition: 'definition', selected: 'vald', pressed: 'intryckt', unpressed: 'inte intryckt', expanded: 'utvidgad', collapsed: 'dold',
    checked: 'markerad', unchecked: 'inte markerad', readonly: 'skrivskyddad', description: 'beskrivning', empty: 'tom', unnamed: 'namnlös',
  },
  en: {
    heading: (level) => `heading, level ${level}`, button: 'button', link: 'link', tab: 'tab', tablist: 'tabs', tabpanel: 'tab panel',
    searchbox: 'search field', textbox: 'edit', radio: 'radio button', radiogroup: 'radio group', slider: 'slider', combobox: 'combo box',
    search: 'search', navigation: 'navigation', region: 'region', group: 'group', article: 'article', img: 'image', figure: 'figure', alert: 'alert', status: 'status',
    list: (count) => `list, ${count} ${count === 1 ? 'item' : 'items'}`, table: (rows, columns) => `table, ${rows} rows, ${columns} columns`, row: 'row',
    term: 'term', definition: 'definition', selected: 'selected', pressed: 'pressed', unpressed: 'not pressed', expanded: 'expanded', collapsed: 'collapsed',
    checked: 'checked', unchecked: 'not checked', readonly: 'read only', description: 'description', empty: 'blank', unnamed: 'unnamed',
  },
};

/** Boxes and ways of writing that no reader tells. */
const SILENT = new Set(['none', 'generic', 'paragraph', 'listitem', 'strong', 'emphasis', 'mark', 'time', 'code', 'LabelText', 'Figcaption', 'DescriptionList',
  'sectionheader', 'sectionfooter', 'LineBreak']);
/** Named by what stands in them: that is their name already. */
const BY_CONTENTS = new Set(['button', 'link', 'tab', 'heading', 'radio', 'option', 'img', 'image', 'searchbox', 'textbox', 'slider', 'combobox']);
/** Nothing is missing where these have no name. */
const NAMELESS = new Set(['status', 'alert', 'figure', 'list', 'article', 'search']);
const ALIASES = { image: 'img', DescriptionListTerm: 'term', DescriptionListDetails: 'definition' };

const tidy = (text) => String(text ?? '').replace(/[\s\u00a0\u202f\u2009]+/g, ' ').replaceAll('\u00ad', '').trim();

/** The lines for what `selector` finds in the widget: `'.explorer'` is all of it. */
export async function spoken(driver, lang, selector) {
  const ask = (command, values = {}) => driver.sendAndGetDevToolsCommand(command, values);
  await ask('Accessibility.enable');
  try {
    const { result } = await ask('Runtime.evaluate', { expression: `document.querySelector('sote-explorer').shadowRoot.querySelector(${JSON.stringify(selector)})` });
    assert.ok(result.objectId, `there is no ${selector}`);
    const { node } = await ask('DOM.describeNode', { objectId: result.objectId });
    const { nodes } = await ask('Accessibility.getFullAXTree');
    const blocks = lines(await ask('DOMSnapshot.captureSnapshot', { computedStyles: ['display'] }));
    const byId = new Map(nodes.map((one) => [one.nodeId, one]));
    const top = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId);
    assert.ok(top, `${selector} is not in the accessibility tree`);
    // the tree as it is told here has a slider's number, and readers say its words
    for (const slider of nodes.filter((one) => role(one) === 'slider')) {
      const { node: { attributes } } = await ask('DOM.describeNode', { backendNodeId: slider.backendDOMNodeId });
      slider.value = { value: attributes[attributes.indexOf('aria-valuetext') + 1] };
    }
    return new Speech(WORDS[lang], byId, blocks).of(top);
  } finally {
    await ask('Accessibility.disable');
  }
}

/** For each text what its line belongs to: the nearest thing around it that is not in a line itself. */
function lines({ documents: [{ nodes, layout }], strings }) {
  const display = new Map(layout.nodeIndex.map((node, at) => [node, strings[layout.styles[at][0]] ?? 'inline']));
  const block = (at) => {
    let node = nodes.parentIndex[at];
    while (node >= 0 && /^inline$|^contents$/.test(display.get(node) ?? 'inline')) node = nodes.parentIndex[node];
    return node;
  };
  return new Map(nodes.backendNodeId.map((id, at) => [id, block(at)]));
}

class Speech {
  #words; #byId; #blocks;
  #block;
  #lines = [];
  #running = '';
  #depth = 0;
  #names = new Set();

  constructor(words, byId, blocks) {
    this.#words = words;
    this.#byId = byId;
    this.#blocks = blocks;
  }

  of(top) {
    for (const node of this.#all(top)) if (['searchbox', 'textbox', 'slider', 'radio', 'combobox'].includes(role(node))) this.#names.add(name(node));
    this.#visit(top);
    this.#flush();
    return this.#lines;
  }

  *#all(node) {
    yield node;
    for (const child of this.#children(node)) yield* this.#all(child);
  }

  #children(node) { return (node.childIds ?? []).map((id) => this.#byId.get(id)).filter(Boolean); }

  #line(text) { this.#lines.push('  '.repeat(this.#depth) + text); }

  #flush() {
    const text = tidy(this.#running);
    this.#running = '';
    if (text) this.#line(text);
  }

  #visit(node, within) {
    const is = role(node);
    if (is === 'StaticText') {
      // the label's words are the name of its field
      if (within === 'LabelText' && this.#names.has(name(node))) return;
      const block = this.#blocks.get(node.backendDOMNodeId);
      if (block !== this.#block) this.#flush();
      this.#block = block;
      this.#running += node.name?.value ?? '';
      return;
    }
    if (is === 'InlineTextBox' || is === 'ListMarker') return;
    if (is === 'LineBreak') return this.#flush();
    if (SILENT.has(is)) {
      if (is === 'listitem') this.#flush();
      const said = this.#lines.length;
      this.#children(node).forEach((child) => this.#visit(child, is === 'LabelText' ? is : within));
      if (is !== 'listitem') return;
      this.#flush();
      if (this.#lines.length > said) this.#item(said);
      return;
    }
    this.#flush();
    if (is === 'table') return this.#table(node);
    if (is === 'term' || is === 'definition') return this.#around(node, this.#words[is]);
    this.#tell(node, is);
  }

  /** The mark of an item stands before its first line. */
  #item(at) {
    this.#lines[at] = this.#lines[at].replace(/^( *)/, '$1– ');
  }

  #text(node) { return role(node) === 'StaticText' ? node.name?.value ?? '' : this.#children(node).map((child) => this.#text(child)).join(' '); }

  #tell(node, is) {
    const words = this.#words;
    const property = Object.fromEntries((node.properties ?? []).map((one) => [one.name, one.value.value]));
    const counted = this.#children(node).filter((child) => !child.ignored || this.#children(child).length).length;
    const what = { heading: () => words.heading(property.level), list: () => words.list(counted) }[is]?.() ?? words[is];
    assert.ok(what, `no word for the role ${is} (“${name(node)}”)`);
    const states = [
      is === 'tab' && property.selected && words.selected,
      property.pressed !== undefined && (String(property.pressed) === 'true' ? words.pressed : words.unpressed),
      property.expanded !== undefined && is !== 'combobox' && (property.expanded ? words.expanded : words.collapsed),
      is === 'radio' && (String(property.checked) === 'true' ? words.checked : words.unchecked),
      property.readonly && words.readonly,
    ].filter(Boolean);
    const takes = ['searchbox', 'textbox', 'slider', 'combobox'].includes(is);
    const value = takes ? tidy(node.value?.value) || words.empty : '';
    const named = name(node) || (NAMELESS.has(is) ? '' : `(${words.unnamed})`);
    const description = tidy(node.description?.value);
    const line = [[what, ...states].join(', '), named && `: ${named}`, value && ` = ${value}`, description && ` (${words.description}: ${description})`].filter(Boolean).join('');
    if (BY_CONTENTS.has(is)) return this.#line(line);
    const mark = this.#lines.length;
    this.#line(line);
    this.#depth += 1;
    this.#children(node).forEach((child) => this.#visit(child));
    this.#flush();
    this.#depth -= 1;
    // a status that has nothing to say, or one thing, is one line
    if (is === 'status' || is === 'alert') {
      const said = this.#lines.splice(mark);
      if (said.length === 2) this.#line(`${what}: ${said[1].trim()}`);
      else if (said.length > 2) this.#lines.push(...said);
    }
  }

  #around(node, what) {
    const mark = this.#lines.length;
    this.#depth += 1;
    this.#children(node).forEach((child) => this.#visit(child));
    this.#flush();
    this.#depth -= 1;
    const [first, ...more] = this.#lines.splice(mark);
    this.#line(`${what}: ${(first ?? '').trim()}`);
    this.#lines.push(...more);
  }

  /** Row by row, each figure after the header of its column, as when one walks along the row. */
  #table(node) {
    const rows = [...this.#all(node)].filter((one) => role(one) === 'row').map((row) => [...this.#all(row)].filter((one) => /^(cell|gridcell|columnheader|rowheader)$/.test(role(one))));
    const columns = Math.max(...rows.map((row) => row.length));
    this.#line(`${this.#words.table(rows.length, columns)}: ${name(node) || `(${this.#words.unnamed})`}`);
    this.#depth += 1;
    const heads = rows[0].map((cell) => (role(cell) === 'columnheader' ? this.#cell(cell) : ''));
    for (const row of rows) {
      const cells = row.map((cell, at) => (role(cell) === 'cell' && heads[at] ? `${heads[at]}: ${this.#cell(cell)}` : this.#cell(cell)));
      const headed = row.some((cell) => /header/.test(role(cell))) ? '' : '(no header) ';
      this.#line(`${this.#words.row}: ${headed}${cells.join(' | ')}`);
    }
    this.#depth -= 1;
  }

  #cell(cell) { return tidy(this.#text(cell)) || this.#words.empty; }
}

function role(node) {
  if (node.ignored) return 'none';
  const is = node.role?.value ?? 'none';
  return ALIASES[is] ?? is;
}

function name(node) { return tidy(node.name?.value); }
