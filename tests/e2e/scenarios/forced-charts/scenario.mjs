import { emulate } from '../../chromium.mjs';
import { Places, PLACES } from '../../places.mjs';

export default {
  title: 'Forced colours: every control shows that it is one, every part of a chart its edges; reduced motion moves nothing anywhere',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s sets forced colours',
  timeout: 120_000,
  async run({ driver, server, widget, assert }) {
    const places = new Places({ server, widget });
    const wrong = [];
    try {
      for (const sample of [false, true]) {
        await emulate(driver, { 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
        await widget.open(await places.page(sample));
        for (const place of PLACES.filter((one) => Boolean(one.sample) === sample)) {
          await places.go(place);
          for (const one of await widget.script(PLAIN)) wrong.push(`${place.name}: ${one}`);
        }
        await widget.clean();
      }
    } finally {
      await emulate(driver, {});
    }
    assert.deepEqual(wrong, []);
  },
};

// A control has an edge, a background of its own, or underlined words; a drawn part is not drawn in what is behind it, or has an edge.
const PLAIN = `
  const wrong = [];
  const host = document.querySelector('sote-explorer');
  const canvas = getComputedStyle(document.body).backgroundColor;
  const clear = 'rgba(0, 0, 0, 0)';
  const shows = (one, part) => {
    const style = getComputedStyle(one, part);
    if (part && style.content === 'none') return false;
    const edge = ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style['border' + side + 'Width']) >= 1 && style['border' + side + 'Style'] !== 'none' && ![clear, canvas].includes(style['border' + side + 'Color']));
    return edge || ![clear, canvas].includes(style.backgroundColor) || /underline/.test(style.textDecorationLine);
  };
  for (const one of finder.find(host, 'button|tab|link|searchbox|textbox|combobox')) {
    if (![one, ...one.querySelectorAll('*')].some((at) => shows(at)) && !shows(one, '::before')) wrong.push(finder.role(one) + ' “' + finder.name(one).slice(0, 40) + '” looks like text');
  }
  for (const one of finder.elements(host)) {
    if (!/^(rect|circle|line|path)$/.test(one.localName) || !finder.perceivable(one) || one.closest('.lens, .qr')) continue;
    if (one.matches('.press, .halo, .texture')) continue;
    const box = one.getBoundingClientRect();
    if (box.width < 1 && box.height < 1) continue;
    const style = getComputedStyle(one);
    const fill = one.localName !== 'line' && ![canvas, 'none', clear].includes(style.fill);
    const stroke = ![canvas, 'none', clear].includes(style.stroke) && parseFloat(style.strokeWidth) > 0;
    if (!fill && !stroke) wrong.push((one.parentElement.className.baseVal || one.parentElement.className) + ' ' + one.localName + '.' + one.className.baseVal + ' is not seen');
  }
  const moving = host.shadowRoot.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 1).length;
  if (moving) wrong.push(moving + ' things move');
  for (const one of finder.elements(host)) {
    const style = getComputedStyle(one);
    if (style.transitionDuration.split(',').some((time) => parseFloat(time) > 0.01) || style.animationName !== 'none' || style.scrollBehavior === 'smooth') wrong.push(one.localName + '.' + one.className + ' would move');
  }
  return [...new Set(wrong)].slice(0, 10);`;
