import { TABS } from '../../facts.mjs';

export default {
  title: '320 px wide: nothing scrolls sideways, nothing is cut, everything can be touched',
  async run({ driver, server, widget, assert }) {
    const page = await server.page();
    await widget.open(await server.page({ file: 'frame.html', fill: { page } }), { ready: false });
    await widget.enter();
    assert.equal(await widget.script('return innerWidth'), 320);

    const check = async (what) => {
      await widget.settled();
      assert.deepEqual(await widget.script(FAULTS), [], what);
    };
    for (const name of Object.values(TABS.fi)) {
      await widget.tab(name);
      await check(name);
    }
    await widget.tab(TABS.fi.services);
    await widget.press('link|button', 'Laboratorio- ja kuvantamispalvelut');
    await widget.heading('Laboratorio- ja kuvantamispalvelut');
    await check('a service with a long name');
    await widget.tab(TABS.fi.costs);
    await widget.press('radio', /asukas/);
    await check('costs in €/inhabitant');
    await widget.press('button', /→/);
    await check('a shift');
    await widget.press('radio', 'Laatat');
    await check('tiles');
    await widget.press('button', /^Perusterveydenhuolto/);
    await check('a tile, opened');
    await widget.clean();
    await driver.switchTo().defaultContent();
  },
};

// A link in running text may be as low as its line (WCAG 2.2, 2.5.8); a control may be drawn by its label.
const FAULTS = `
  const faults = [];
  const host = document.querySelector('sote-explorer');
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
  const scrolls = (one) => { for (let at = one; at instanceof Element; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true; return false; };
  const say = (one) => finder.role(one) + ' “' + (finder.name(one) || one.textContent.trim()).slice(0, 40) + '”';
  // How high the place is that, touched, reaches this control: its box, or the card or label that stands for it.
  const touch = (one) => {
    const drawn = one.labels?.[0] && /radio|checkbox/.test(one.type) ? one.labels[0] : one;
    drawn.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = drawn.getClientRects()[0];
    const x = box.left + Math.min(box.width / 2, 20), middle = box.top + box.height / 2;
    const hit = (y) => { const at = one.getRootNode().elementFromPoint(x, y); return at && (drawn.contains(at) || one.contains(at) || at.contains(drawn) && at.localName === 'label'); };
    let top = middle, bottom = middle;
    while (middle - top < 60 && hit(top - 1)) top -= 1;
    while (bottom - middle < 60 && hit(bottom + 1)) bottom += 1;
    return bottom - top + 1;
  };
  for (const one of finder.elements(host)) {
    if (!finder.perceivable(one) || one.closest('svg')) continue;
    const box = one.getBoundingClientRect();
    const tiny = box.width <= 1 || box.height <= 1;
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (words && !tiny && !scrolls(one) && (box.right > innerWidth + 0.5 || box.left < -0.5)) faults.push(say(one) + ' reaches out of the page');
    if (words && !tiny && /hidden|clip/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1) faults.push(say(one) + ' is cut');
    const role = finder.role(one);
    if (!/^(button|tab|searchbox|textbox|radio|checkbox|link|combobox|slider)$/.test(role)) continue;
    const touched = touch(one);
    const sentence = role === 'link' && [...(one.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.data.trim().length > 2);
    const least = role === 'link' ? 24 : 44;
    if (!sentence && touched < least - 1) faults.push(say(one) + ' can be touched over ' + touched + ' px');
  }
  return faults.slice(0, 12);`;
