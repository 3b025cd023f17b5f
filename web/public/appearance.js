// Sets theme and density before the first paint. A file of its own: the Content-Security-Policy forbids inline scripts.
(() => {
  let theme = 'auto';
  let density = 'comfortable';
  try {
    theme = localStorage.getItem('cairn.theme') || theme;
    density = localStorage.getItem('cairn.density') || density;
  } catch {
    // Storage can be switched off; the defaults hold then.
  }
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.setAttribute('data-density', density);
})();
