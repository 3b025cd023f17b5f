import { createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { readDay } from '@/features/past/useAsOfDay';
import { readListSearch } from '@/features/portfolio/list/listSearch';
import { views } from '@/features/portfolio/views';
import { readWorkload } from '@/features/workload/unfolded';
import { frame } from './frame';

const portfolios = createRoute({
  getParentRoute: () => frame,
  path: '/portfolios',
  component: lazyRouteComponent(() => import('@/features/portfolio/PortfoliosPage'), 'PortfoliosPage'),
});
const portfolio = createRoute({
  getParentRoute: () => frame,
  path: '/portfolio/$portfolioGid',
  validateSearch: ({ day }: { day?: unknown }) => readDay(day),
  component: lazyRouteComponent(() => import('@/features/portfolio/PortfolioPage'), 'PortfolioPage'),
});
const home = createRoute({
  getParentRoute: () => portfolio,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/portfolio/$portfolioGid/list', params });
  },
});
const overview = createRoute({
  getParentRoute: () => portfolio,
  path: 'overview',
  beforeLoad: () => void views.overview.load(),
});
const list = createRoute({
  getParentRoute: () => portfolio,
  path: 'list',
  validateSearch: readListSearch,
  beforeLoad: () => void views.list.load(),
});
const timeline = createRoute({
  getParentRoute: () => portfolio,
  path: 'timeline',
  beforeLoad: () => void views.timeline.load(),
});
const workload = createRoute({
  getParentRoute: () => portfolio,
  path: 'workload',
  validateSearch: readWorkload,
  // As at the workload of all.
  search: { middlewares: [retainSearchParams(['unfolded'])] },
  beforeLoad: () => void views.workload.load(),
});
const workloadTask = createRoute({ getParentRoute: () => workload, path: 'task/$taskGid' });
const dashboard = createRoute({
  getParentRoute: () => portfolio,
  path: 'dashboard',
  beforeLoad: () => void views.dashboard.load(),
});

export const portfolioPages = [
  portfolios,
  portfolio.addChildren([home, overview, list, timeline, workload.addChildren([workloadTask]), dashboard]),
] as const;
