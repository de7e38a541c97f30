// Whether everything has room: asked in the page, as a function body; gives what has not.

/** Nothing reaches out, is cut or lies on another text; only tables scroll, in a frame of their own that a keyboard finds. */
export const FITS = `
  const faults = [];
  const host = document.querySelector('sote-explorer');
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) faults.push('the page is ' + document.documentElement.scrollWidth + ' px wide, not ' + wide);
  const say = (one) => (one.className?.baseVal ?? one.className ?? '').toString() + ' ' + one.localName + ' “' + one.textContent.trim().slice(0, 50) + '”';
  const up = (one) => one.parentElement;
  const scroller = (one) => { for (let at = one; at; at = up(at)) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return at; return null; };
  const isUnseen = (one) => Boolean(one.closest('.unseen'));
  const texts = [];
  for (const one of finder.elements(host)) {
    if (!finder.perceivable(one) || isUnseen(one)) continue;
    const style = getComputedStyle(one);
    const overflow = style.overflowX + style.overflowY;
    const isField = /^(input|select|textarea)$/.test(one.localName);
    if (/hidden|clip/.test(overflow) && !isField && one.localName !== 'svg' && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) faults.push(say(one) + ' is cut: ' + [one.scrollWidth, one.clientWidth, one.scrollHeight, one.clientHeight]);
    if (/auto|scroll/.test(overflow) && !isField) {
      if (one.scrollHeight > one.clientHeight + 1) faults.push(say(one) + ' scrolls up and down in a frame of its own: ' + [one.scrollHeight, one.clientHeight]);
      if (one.scrollWidth > one.clientWidth + 1 && (one.tabIndex !== 0 || !finder.name(one) || !one.querySelector('table'))) faults.push(say(one) + ' scrolls sideways and is no table that a keyboard finds');
    }
    if (isField || /^(button|a)$/.test(one.localName)) {
      const box = one.getBoundingClientRect();
      if (!scroller(one) && (box.left < -0.5 || box.right > wide + 0.5)) faults.push(say(one) + ' reaches out of the page');
    }
    for (const node of one.childNodes) {
      if (node.nodeType !== 3 || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
      const frame = scroller(one);
      for (const rect of rects) {
        const svg = one.closest('svg');
        if (!frame && (rect.left < -1 || rect.right > wide + 1)) faults.push(say(one) + ' reaches out of the page');
        if (!svg) {
          for (let box = one; box && !box.classList.contains('explorer'); box = up(box)) {
            const own = getComputedStyle(box);
            const isBox = own.display !== 'inline' && (parseFloat(own.borderTopWidth) + parseFloat(own.borderLeftWidth) > 0 || !/, 0\\)$|transparent/.test(own.backgroundColor));
            const place = box.getBoundingClientRect();
            const [ox, oy] = [(rect.left < place.left - 1 || rect.right > place.right + 1), (rect.top + rect.height * 0.2 < place.top - 1 || rect.bottom - rect.height * 0.2 > place.bottom + 1)];
            if (isBox && (ox || oy)) { faults.push(say(one) + ' reaches out of ' + (box.className || box.localName)); break; }
            if (box === frame) break;
          }
        }
        const shy = rect.height * 0.2;
        // what has been scrolled away lies on nothing
        const seen = frame ? frame.getBoundingClientRect() : { left: -Infinity, right: Infinity };
        texts.push({ one, block: (() => { let at = one; while (getComputedStyle(at).display === 'inline') at = up(at); return at; })(), left: Math.max(rect.left, seen.left), right: Math.min(rect.right, seen.right), top: rect.top + shy, bottom: rect.bottom - shy });
      }
    }
  }
  texts.sort((a, b) => a.top - b.top);
  texts.forEach((text, at) => {
    for (let next = at + 1; next < texts.length && texts[next].top < text.bottom - 1; next += 1) {
      const other = texts[next];
      if (other.one !== text.one && other.block !== text.block && Math.min(text.right, other.right) - Math.max(text.left, other.left) > 2 && !text.one.closest('.announcement') && !other.one.closest('.announcement')) faults.push(say(text.one) + ' and ' + say(other.one) + ' lie on one another');
    }
  });
  return [...new Set(faults)].slice(0, 10);`;

