// From what a page shows meanwhile to the widget: at once where nobody would see anything jump, later for somebody who reads there.

/**
 * Shows what is drawn, hidden, as the last thing in `root` when the element has its first answer, and takes away what stands before
 * it; `dress` puts the style sheet on. Who has gone into a long text, or has the focus there, keeps it until they go back to its
 * beginning or follow a link of the widget's. Gives a function that ends the waiting.
 */
export function takeOver(element, root, ownsAddress, dress) {
  const waiting = new AbortController()
  const on = (target, type, act) => target.addEventListener(type, act, { capture: true, signal: waiting.signal })
  const isFollowed = () => ownsAddress() && location.hash.startsWith('#sote')
  const isPassed = () => root.getBoundingClientRect().top < 0
  const isRead = () => element.querySelector(':focus') || (root.offsetHeight > innerHeight && isPassed())

  const focus = (...places) => places.map((place) => root.querySelector(place)).find(Boolean)?.focus()
  const show = () => {
    const wasPassed = isPassed()
    const hadFocus = element.querySelector(':focus') || root.contains(root.getRootNode().activeElement)
    waiting.abort()
    dress()
    root.lastChild.hidden = false
    while (root.children[1]) root.firstChild.remove()
    root.style.minHeight = '' // the page may have its room back
    if (wasPassed && isFollowed()) root.scrollIntoView()
    root.removeAttribute('tabindex')
    if (hadFocus) focus('[aria-selected=true]', '[role=alert] button')
  }
  const look = () => waiting.signal.aborted || isRead() || show()
  const answered = () => {
    if (isFollowed() || !isRead()) return show()
    on(document, 'scroll', look)
    on(element, 'focusout', () => setTimeout(look)) // by then it is elsewhere
    on(window, 'hashchange', () => { // by then the browser has scrolled, and has taken the focus off the link
      if (!isFollowed()) return
      show()
      // what is opened, once it is there; the program sees to it if it comes later
      focus('[data-focus]', '[aria-expanded=true]', ...(/\/.+\//.test(location.hash) ? [] : ['[aria-selected=true]']))
    })
  }
  on(element, 'sote-ready', answered)
  on(element, 'sote-error', answered)
  return () => waiting.abort()
}
