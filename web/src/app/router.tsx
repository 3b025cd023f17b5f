import { createRouter } from '@tanstack/react-router';
import { queryString } from '@/lib/api/address';
import { Problem } from '@/ui/Problem';
import { frame } from './routes/frame';
import { outside } from './routes/outside';
import { pages } from './routes/pages';
import { portfolioPages } from './routes/portfolio';
import { projectPages } from './routes/project';
import { root } from './routes/root';
import { settingsPages } from './routes/settings';

const routes = root.addChildren([
  ...outside,
  frame.addChildren([...pages, ...portfolioPages, projectPages, settingsPages]),
]);

export const router = createRouter({
  routeTree: routes,
  // Texts as they stand there: the usual reading takes a long id for a number, and loses its last digits.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: queryString,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Problem error={error} retry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
