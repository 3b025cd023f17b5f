import type { Item } from '../portfolios';

/** The page of a project or a portfolio. */
export const linkTo = ({ resource_type, gid }: Pick<Item, 'resource_type' | 'gid'>) =>
  resource_type === 'portfolio'
    ? ({ to: '/portfolio/$portfolioGid/list', params: { portfolioGid: gid } } as const)
    : ({ to: '/project/$projectGid', params: { projectGid: gid } } as const);
