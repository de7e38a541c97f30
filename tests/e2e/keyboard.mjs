// Walking a page with the keyboard alone.
import { Key } from './widget.mjs';

const STOPS = 150;

/** Presses Tab until something with this role and name has the focus; complains when it cannot be reached. */
export async function tabTo(widget, assert, role, name, key = Key.TAB) {
  const passed = [];
  for (let i = 0; i < STOPS; i += 1) {
    const at = await widget.focused();
    if (at && role.split('|').includes(at.role) && name.test(at.name)) return;
    passed.push(`${at?.role} ${at?.name}`);
    await widget.keys(key);
    await focusShows(widget, assert);
  }
  assert.fail(`Tab does not reach ${role} ${name}; it passes ${[...new Set(passed)].slice(-25).join(' › ')}`);
}

/** Shift+Tab, once. */
export async function tabBack(widget) {
  await widget.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
}

/** What has the focus inside the widget shows it: an outline or a shadow, its own or of the label that draws it. */
export async function focusShows(widget, assert) {
  const lacking = await widget.script(`const at = finder.focused();
    const host = at?.getRootNode().host;
    if (host?.localName !== 'sote-explorer') return null;
    const ring = (one) => [null, '::before', '::after'].some((part) => { const s = getComputedStyle(one, part); return part && s.content === 'none' ? false : (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; });
    const drawn = [at, at.labels?.[0], /radio|checkbox/.test(at.type) ? at.nextElementSibling : null, finder.role(at) === 'searchbox' ? at.parentElement : null];
    if (!drawn.filter(Boolean).some(ring)) return finder.role(at) + ' ' + finder.name(at) + ' shows no focus';
    const box = at.getBoundingClientRect();
    return box.bottom < 0 || box.top > innerHeight ? finder.role(at) + ' ' + finder.name(at) + ' is focused out of sight' : null;`);
  assert.equal(lacking, null);
}
