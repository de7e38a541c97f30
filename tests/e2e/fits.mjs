// Whether everything has room: asked in the page, as a function body; gives what has not.

/** Nothing reaches out, is cut or lies on another text; only tables scroll, in a frame of their own that a keyboard finds. */
export const FITS = `
  const faults = [];
  const host = document.querySelector('sote-explorer');
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push('the page is ' + scrollWidth + ' px wide, not ' + clientWidth);
  // a page may be narrower than its window, with the same edge around it
  const wide = document.body.getBoundingClientRect().right + 8;
  const say = (one) => one.localName + '.' + (one.className?.baseVal ?? one.className) + ' “' + one.textContent.trim().slice(0, 50) + '”';
  const texts = [];

  // from the outside in: the frame that scrolls around a thing, the boxes around its words, and whose line it stands in
  const visit = (one, above) => {
    const style = getComputedStyle(one);
    if (style.display === 'none' || style.visibility !== 'visible' || one.matches('.unseen, .announcement')) return;
    const isField = /^(input|select|textarea)$/.test(one.localName);
    const isSvg = one.localName === 'svg';
    let { frame, boxes, block } = above;
    if (!isField && !isSvg && /hidden|clip/.test(style.overflow) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) faults.push(say(one) + ' is cut');
    if (!isField && /auto|scroll/.test(style.overflow)) {
      if (one.scrollHeight > one.clientHeight + 1) faults.push(say(one) + ' scrolls up and down in a frame of its own');
      if (one.scrollWidth > one.clientWidth + 1 && (one.tabIndex !== 0 || !finder.name(one) || !one.querySelector('table'))) faults.push(say(one) + ' scrolls sideways and is no table that a keyboard finds');
      frame = one.getBoundingClientRect();
      boxes = [];
    }
    if (isField || /^(button|a)$/.test(one.localName)) {
      const box = one.getBoundingClientRect();
      if (!frame && (box.left < -0.5 || box.right > wide + 0.5)) faults.push(say(one) + ' reaches out of the page');
    }
    if (style.display !== 'inline') {
      block = one;
      const isBox = parseFloat(style.borderTopWidth) + parseFloat(style.borderLeftWidth) > 0 || !/, 0\\)$|transparent/.test(style.backgroundColor);
      if (isBox && !one.matches('.explorer')) boxes = [...boxes, one];
    }
    if (isSvg) boxes = [];
    for (const node of one.childNodes) {
      if (node.nodeType === 1) visit(node, { frame, boxes, block });
      if (node.nodeType !== 3 || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width <= 1 || rect.height <= 1) continue;
        // letters are lower than their lines
        const shy = rect.height * 0.2;
        const text = { one, block, left: Math.max(rect.left, frame?.left ?? -Infinity), right: Math.min(rect.right, frame?.right ?? Infinity), top: rect.top + shy, bottom: rect.bottom - shy };
        if (!frame && (text.left < -1 || text.right > wide + 1)) faults.push(say(one) + ' reaches out of the page');
        for (const box of boxes) {
          const place = box.getBoundingClientRect();
          if (text.left < place.left - 1 || text.right > place.right + 1 || text.top < place.top - 1 || text.bottom > place.bottom + 1) faults.push(say(one) + ' reaches out of ' + box.localName + '.' + box.className);
        }
        texts.push(text);
      }
    }
  };
  visit(host.shadowRoot.querySelector('.explorer'), { frame: null, boxes: [], block: null });

  texts.sort((a, b) => a.top - b.top);
  texts.forEach((text, at) => {
    for (let next = at + 1; next < texts.length && texts[next].top < text.bottom - 1; next += 1) {
      const other = texts[next];
      if (other.block !== text.block && Math.min(text.right, other.right) - Math.max(text.left, other.left) > 2) faults.push(say(text.one) + ' and ' + say(other.one) + ' lie on one another');
    }
  });
  return [...new Set(faults)].slice(0, 10);`;
