// The demo page's own switches: they change the element's attributes, as any page may.

const element = document.querySelector('sote-explorer')

for (const control of document.querySelectorAll('[data-attribute]')) {
  control.addEventListener('change', () => {
    const { attribute } = control.dataset
    if (control.value) element.setAttribute(attribute, control.value)
    else element.removeAttribute(attribute)
  })
}

element.addEventListener('sote-navigate', ({ detail }) => {
  const view = document.querySelector('[data-attribute=view]')
  if (view) view.value = detail.view
})
