import { lazily } from '@/lib/lazily';

/** Each way to look at a portfolio; its code is asked for as soon as an address names it. */
export const views = {
  overview: lazily(() =>
    import('./overview/PortfolioOverview').then(({ PortfolioOverview }) => PortfolioOverview),
  ),
  list: lazily(() => import('./list/PortfolioList').then(({ PortfolioList }) => PortfolioList)),
  timeline: lazily(() =>
    import('./timeline/PortfolioTimeline').then(({ PortfolioTimeline }) => PortfolioTimeline),
  ),
  workload: lazily(() => import('./PortfolioWorkload').then(({ PortfolioWorkload }) => PortfolioWorkload)),
  dashboard: lazily(() =>
    import('./dashboard/PortfolioDashboard').then(({ PortfolioDashboard }) => PortfolioDashboard),
  ),
};
export type ViewName = keyof typeof views;

/** The view that an address names; what has none is the list. */
export function viewIn(path: string): ViewName {
  const named = path.split('/')[3] ?? '';
  return named in views ? (named as ViewName) : 'list';
}
