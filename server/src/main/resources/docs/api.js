const dark = matchMedia('(prefers-color-scheme: dark)')

function followAppearance() {
  document.documentElement.classList.toggle('dark-mode', dark.matches)
}

followAppearance()
dark.addEventListener('change', followAppearance)

const reference = document.getElementById('reference')

// The viewer leaves its choices without a name, what scrolls out of the keyboard's reach, and its text outside of all.
function complete() {
  for (const part of reference.querySelectorAll('.information-container:not([role])')) {
    part.setAttribute('role', 'region')
    part.setAttribute('aria-label', 'About')
  }
  for (const part of reference.querySelectorAll('.filter-container:not([role])')) {
    part.setAttribute('role', 'search')
    part.querySelector('input').setAttribute('aria-label', 'Filter by tag or path')
  }
  for (const choice of reference.querySelectorAll('select:not([aria-label])')) {
    const row = choice.closest('[data-param-name]')
    choice.setAttribute('aria-label', row ? row.dataset.paramName : 'Media type')
  }
  for (const text of reference.querySelectorAll('pre:not([tabindex])')) {
    text.tabIndex = 0
  }
}

new MutationObserver(complete).observe(reference, { childList: true, subtree: true })

window.SwaggerUIBundle({
  url: '/api/1.0/openapi.json',
  domNode: reference,
  layout: 'BaseLayout',
  // Links inside the buttons that open an operation would be controls inside of controls.
  deepLinking: false,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
  // There is one server: this one.
  plugins: [{ wrapComponents: { ServersContainer: () => () => null } }],
})
