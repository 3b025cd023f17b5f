const dark = matchMedia('(prefers-color-scheme: dark)')

function followAppearance() {
  document.documentElement.classList.toggle('dark-mode', dark.matches)
}

followAppearance()
dark.addEventListener('change', followAppearance)

// The whole of it is shown as it is: nothing is asked of anybody else's validator.
window.SwaggerUIBundle({
  url: '/api/1.0/openapi.json',
  domNode: document.getElementById('reference'),
  layout: 'BaseLayout',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
})
