// Whether one sees where the focus is: asked of the thing that has it, in the page, as a function body.

/** Gives what is wrong with the focus of what has it, or null; `finder` is there. */
export const RING = `
  const channels = (colour) => {
    const numbers = (colour.match(/-?[\\d.]+(e-?\\d+)?/g) ?? []).map(Number);
    if (/^color\\(srgb/.test(colour)) return [...numbers.slice(0, 3).map((one) => one * 255), numbers[3] ?? 1];
    return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
  };
  const over = (front, back) => [0, 1, 2].map((at) => front[at] * front[3] + back[at] * (1 - front[3]));
  const light = (colour) => {
    const [r, g, b] = colour.map((one) => { const part = one / 255; return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  const up = (one) => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host ?? null;
  const behind = (one) => {
    const layers = [];
    for (let at = one; at; at = up(at)) { const colour = channels(getComputedStyle(at).backgroundColor); layers.push(colour); if (colour[3] === 1) break; }
    return layers.reduceRight((back, front) => over(front, back), [255, 255, 255]);
  };
  const at = finder.focused();
  const host = at?.getRootNode().host;
  if (host?.localName !== 'sote-explorer') return null;
  const say = finder.role(at) + ' “' + (finder.name(at) || at.textContent.trim()).slice(0, 50) + '”';
  const drawn = [[at, null], [at, '::after'], [at.labels?.[0], null]].filter(([one]) => one);
  let found;
  for (const [one, part] of drawn) {
    const style = getComputedStyle(one, part);
    if (part && style.content === 'none') continue;
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) { found = [one, style, part]; break; }
  }
  if (!found) return say + ' shows no focus';
  const [one, style, part] = found;
  const width = parseFloat(style.outlineWidth);
  if (width < 2) return say + ': its outline is ' + width + ' px';
  const offset = parseFloat(style.outlineOffset);
  // where the outline is drawn: around what it belongs to, or inside it; a card's lies around the card
  const box = (part ? one.offsetParent : one).getBoundingClientRect();
  const around = offset + width <= 0 ? behind(one) : behind(up(one));
  const ratio = style.outlineStyle === 'auto' ? 21 : contrast(over(channels(style.outlineColor), around), around);
  if (ratio < 3) return say + ': its outline has a contrast of ' + ratio.toFixed(2);
  // not clipped by what scrolls or hides around it, and not out of sight
  const edge = Math.max(offset + width, 0);
  const ring = { left: box.left - edge, top: box.top - edge, right: box.right + edge, bottom: box.bottom + edge };
  for (let above = up(one); above && above !== host; above = up(above)) {
    const over = getComputedStyle(above);
    if (!/hidden|clip|auto|scroll/.test(over.overflowX + over.overflowY)) continue;
    const frame = above.getBoundingClientRect();
    if (ring.left < frame.left - 1 || ring.right > frame.right + 1 || ring.top < frame.top - 1 || ring.bottom > frame.bottom + 1) return say + ': its outline is cut off by ' + (above.className || above.localName);
  }
  if (ring.left < -0.5 || ring.right > document.documentElement.clientWidth + 0.5) return say + ': its outline reaches out of the page';
  if (box.bottom < 1 || box.top > innerHeight - 1) return say + ' is focused out of sight';
  // nothing lies over it: what is hit at its middle, or at its beginning where it is taller than the window, is of it
  const x = Math.min(box.left + box.width / 2, innerWidth - 1), y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1);
  const hit = at.getRootNode().elementFromPoint(x, y);
  if (hit && !at.contains(hit) && !hit.contains(at) && !at.labels?.[0]?.contains(hit)) return say + ' is covered by ' + (hit.className || hit.localName);
  return null;`;
