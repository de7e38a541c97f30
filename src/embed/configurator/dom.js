// Elements, made and filled without a line of HTML.

/** An element; properties starting with `on` are listeners, `true` sets an attribute without a value, nothing and `false` set none. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false))
  return element
}

/** Says `text` in a live region, also when it said the same before. */
export function say(region, text) {
  region.textContent = ''
  setTimeout(() => { region.textContent = text }, 50)
}
