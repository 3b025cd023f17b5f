import { IconFolder, IconFolders, IconTarget } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import type { Place } from './place';

const kinds = {
  goal: {
    Icon: IconTarget,
    link: (goalGid: string) => linkOptions({ to: '/goal/$goalGid', params: { goalGid } }),
  },
  portfolio: {
    Icon: IconFolders,
    link: (portfolioGid: string) => linkOptions({ to: '/portfolio/$portfolioGid', params: { portfolioGid } }),
  },
  project: {
    Icon: IconFolder,
    link: (projectGid: string) =>
      linkOptions({ to: '/project/$projectGid/overview', params: { projectGid } }),
  },
};

/** What stands on the map and has a page of its own: where that is, and what stands before its name. */
export function thing(kind: keyof typeof kinds, gid: string) {
  const { Icon, link } = kinds[kind];
  return { Icon, link: link(gid) };
}

/** What a place is, or, as the tasks of a goal are, belongs to; a team and all together have no page. */
export function thingAt({ project, portfolio, goal }: Place) {
  if (project) return thing('project', project.gid);
  if (portfolio) return thing('portfolio', portfolio.gid);
  return goal && thing('goal', goal.gid);
}
