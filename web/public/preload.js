// Asks for what the page at hand needs, while the app itself is still on its way.
(() => {
  const { languages, pages } = JSON.parse(document.getElementById('needed').textContent);
  const ask = (href) => {
    const link = document.createElement('link');
    const isStyle = href.endsWith('.css');
    link.rel = isStyle ? 'preload' : 'modulepreload';
    if (isStyle) link.as = 'style';
    link.href = href;
    if (isStyle) link.crossOrigin = '';
    document.head.append(link);
  };
  let stored = null;
  try {
    stored = localStorage.getItem('cairn.language');
  } catch {
    // Storage can be switched off.
  }
  const wanted = [stored, ...navigator.languages].map((tag) => tag?.split('-')[0]);
  ask(languages[wanted.find((language) => language in languages)] ?? languages.en);
  const page = pages.find(([path]) => new RegExp(path).test(location.pathname));
  for (const file of page?.[1] ?? []) ask(file);
})();
