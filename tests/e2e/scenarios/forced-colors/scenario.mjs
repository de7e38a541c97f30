import { SHARES, TABS } from '../../facts.mjs';
import { emulate } from '../../chromium.mjs';

export default {
  title: 'Forced colours lose no information; reduced motion moves nothing',
  browsers: ['chromium'],
  why: 'no driver but Chromium\'s sets forced colours',
  async run({ driver, server, widget, assert }) {
    try {
      await emulate(driver, { 'forced-colors': 'active' });
      await widget.open(await server.page({ fill: { attributes: 'view="costs"' } }));
      assert.ok(await widget.script('return matchMedia("(forced-colors: active)").matches'));
      const words = await widget.text();
      for (const { name, percent } of SHARES) {
        assert.ok(words.includes(name) && new RegExp(`\\b${percent} %`).test(words), `${name} ${percent} % stands as text`);
      }
      const looks = await widget.script(`return finder.find(document.querySelector('sote-explorer'), 'tab').map((one) => {
        const style = getComputedStyle(one);
        return [one.getAttribute('aria-selected'), ['borderTopWidth', 'borderBottomWidth', 'borderTopStyle', 'borderBottomStyle', 'borderBottomColor', 'outlineStyle', 'textDecorationLine', 'fontWeight', 'backgroundColor', 'color'].map((key) => style[key]).join()];
      })`);
      const chosen = looks.find(([selected]) => selected === 'true')[1];
      assert.ok(looks.filter(([selected]) => selected !== 'true').every(([, look]) => look !== chosen), 'the selected tab differs from the others');

      const bars = await widget.script(`return [...finder.elements(document.querySelector('sote-explorer'))].filter((one) => one.closest('[part~=chart]') && (one.localName === 'rect' || /bar|share/i.test(one.className?.baseVal ?? one.className)))
        .filter((one) => { const box = one.getBoundingClientRect(); return box.width > 4 && box.height > 4; })
        .map((one) => { const s = getComputedStyle(one); const canvas = getComputedStyle(document.body).backgroundColor;
          return one.localName === 'rect' ? (s.fill !== canvas && s.fill !== 'none') || s.stroke !== 'none' : parseFloat(s.borderTopWidth) > 0 || (s.backgroundColor !== canvas && s.backgroundColor !== 'rgba(0, 0, 0, 0)') || s.outlineStyle !== 'none' || s.forcedColorAdjust === 'none'; })`);
      assert.ok(bars.length >= SHARES.length, `${bars.length} bars are drawn`);
      assert.ok(bars.filter(Boolean).length >= SHARES.length, 'bars stand out from the ground');
      await widget.clean();

      await emulate(driver, { 'prefers-reduced-motion': 'reduce' });
      await widget.open(await server.page());
      for (const name of Object.values(TABS.fi)) {
        await widget.tab(name);
        const moving = await widget.script('return document.querySelector("sote-explorer").shadowRoot.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 1).length');
        assert.equal(moving, 0, `${name}: something moves`);
      }
      const slow = await widget.script(`return [...finder.elements(document.querySelector('sote-explorer'))].filter((one) => getComputedStyle(one).transitionDuration.split(',').some((time) => parseFloat(time) > 0.01)).map((one) => one.localName)`);
      assert.deepEqual(slow, [], 'transitions are off');
      await widget.clean();
    } finally {
      await emulate(driver, {});
    }
  },
};
