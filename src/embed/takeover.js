// From what a page shows meanwhile to the widget: at once where nobody would see anything jump, later for somebody who reads there.

/**
 * Shows what is drawn, hidden, as the last thing in `root` when the element has its first answer, and takes away what stands before
 * it; `dress` puts the style sheet on. Who has gone into a long text, or has the focus there, keeps it until they go back to its
 * beginning or follow a link of the widget's. Gives a function that ends the waiting.
 */
export function takeOver(element, root, ownsAddress, dress) {
  const waiting = new AbortController()
  const on = (target, type, act) => target.addEventListener(type, (event) => waiting.signal.aborted || act(event), { capture: true, signal: waiting.signal })
  const isFollowed = () => ownsAddress() && location.hash.startsWith('#sote')
  /** Asked of the tree, not of `:focus`: in a window that waits for its visitor nothing has that. */
  const hasFocus = () => {
    const { activeElement } = element.getRootNode()
    return activeElement !== element && element.contains(activeElement)
  }
  // a phone's bars take some of the window, so a little longer than that is not long
  const isRead = () => hasFocus() || (root.offsetHeight > innerHeight * 1.5 && element.textContent.trim() && root.getBoundingClientRect().top < 0)
  const focus = (...places) => places.map((place) => root.querySelector(place)).find(Boolean)?.focus()

  const show = () => {
    const { top, bottom } = root.getBoundingClientRect()
    const hadFocus = hasFocus() || root.contains(root.getRootNode().activeElement)
    waiting.abort()
    dress()
    root.lastChild.hidden = false
    while (root.children[1]) root.firstChild.remove()
    root.style.minHeight = '' // the page may have its room back
    root.removeAttribute('tabindex')
    if (top < 0 && bottom > 0 && isFollowed()) root.scrollIntoView()
    if (hadFocus) focus('[aria-selected=true]', '[role=alert] button')
  }
  const look = () => waiting.signal.aborted || isRead() || show()
  const answered = () => {
    if (waiting.signal.aborted) return
    if (isFollowed() || !isRead()) return show()
    on(document, 'scroll', look)
    on(element, 'focusout', () => setTimeout(look)) // by then it is elsewhere
    on(window, 'hashchange', () => { // by then the browser has scrolled, and has taken the focus off the link
      if (!isFollowed()) return
      const { activeElement } = document
      show()
      // what is opened, once it is there; the program sees to it if it comes later
      const places = ['[data-focus]', '[aria-expanded=true]', ...(/\/.+\//.test(location.hash) ? [] : ['[aria-selected=true]'])]
      if (activeElement === document.body || element.contains(activeElement)) focus(...places)
    })
  }
  on(element, 'sote-ready', answered)
  on(element, 'sote-error', () => setTimeout(answered)) // by then its sentence is drawn
  return () => waiting.abort()
}
