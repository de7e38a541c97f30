// Every view with what makes it different: what is checked in all of them goes through this list.
import { TABS } from './facts.mjs';

const WORD = { fi: 'hammas', sv: 'tand', en: 'tooth' };
/** Away from now, so that what is old by then is always the same. */
const MOMENT = '2026-12-01T12:00:00Z';

/** `hash`: the link; `sample`: of the invented dataset, which has cost tables; `named`: a heading that stands there, by language. */
export const PLACES = [
  { name: 'services', hash: () => '#sote' },
  { name: 'service', hash: () => '#sote/services/oral-health' },
  { name: 'search', hash: (lang) => `#sote/services?q=${WORD[lang]}`, wait: 'mark' },
  { name: 'search-nothing', hash: () => '#sote/services?q=qxzwv', wait: '.notice' },
  { name: 'costs', hash: () => '#sote/costs', wait: '.ring' },
  { name: 'share', hash: () => '#sote/costs/primary-care', wait: '.contents' },
  { name: 'tiles', hash: () => '#sote/costs?chart=tiles', wait: '.treemap' },
  { name: 'tile', hash: () => '#sote/costs/primary-care?chart=tiles', wait: '.opened' },
  { name: 'shift', hash: () => '#sote/costs?shift=specialised-care,primary-care,1', wait: '.pairs' },
  { name: 'list-empty', hash: () => '#sote/list', wait: '.notice' },
  { name: 'list', hash: () => '#sote/list?list=oral-health,child-welfare', wait: '.qr' },
  { name: 'programme', hash: () => '#sote/programme', wait: '.timeline' },
  { name: 'glossary', hash: () => '#sote/glossary', wait: '.terms' },
  { name: 'compare', hash: () => '#sote/costs?compare=pirkanmaa,lappi', wait: '.ranks', sample: true },
];

/** A page with a widget in which each place can be gone to; `attributes` besides. */
export class Places {
  constructor({ server, widget }, { lang = 'fi', attributes = '' } = {}) {
    Object.assign(this, { server, widget, lang, attributes });
  }

  /** A page of the national dataset, or of the invented one. */
  async page(sample = false) {
    const source = sample ? ` src="${this.server.widget}/sample/dataset.json" region="pirkanmaa"` : '';
    return this.server.page({ file: '../../pages/still.html', fill: { moment: MOMENT, attributes: `lang="${this.lang}" loading="eager"${source} ${this.attributes}` } });
  }

  /** Goes there as a link of the page does: without loading it anew. */
  async go(place, lang = this.lang) {
    const { widget } = this;
    await widget.script(`const [lang, hash] = arguments;
      const host = document.querySelector('sote-explorer');
      if (host.getAttribute('lang') !== lang) host.setAttribute('lang', lang);
      if (location.hash !== hash) location.hash = hash;`, lang, place.hash(lang));
    const tab = TABS[lang][place.hash(lang).split(/[/?]/)[1] ?? 'services'];
    await widget.until(() => widget.script(`const root = document.querySelector('sote-explorer').shadowRoot;
      const [tab, wait, lang] = arguments;
      const within = root.querySelector('.explorer:not([hidden])');
      if (within?.lang !== lang || within.querySelector('[role=tab][aria-selected=true]')?.firstChild.data !== tab) return false;
      return Boolean(within.querySelector(wait));`,
    tab, place.wait ?? (place.hash(lang).includes('/services/') ? '.facts' : '.sources:not([hidden])'), lang),
    async () => `${place.name} does not come in ${lang}: ${(await widget.text()).slice(0, 300)}`, 10_000);
    await widget.settled();
  }
}
