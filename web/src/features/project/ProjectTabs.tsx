import { IconClipboardText, IconLayoutKanban, IconList } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './ProjectPage.module.css';
import { ViewControls } from './view/ViewControls';
import type { ViewName } from './views';

type Props = { projectGid: string; view: ViewName; stillLoading: boolean };

export function ProjectTabs({ projectGid, view, stillLoading }: Props) {
  const { t } = useTranslation('project');
  return (
    <div className={classes.bar}>
      <div role="tablist" className={classes.tabs} aria-label={t('views')}>
        <Link
          to="/project/$projectGid/overview"
          params={{ projectGid }}
          className={classes.tab}
          role="tab"
          aria-selected={view === 'overview'}
        >
          <IconClipboardText size={16} stroke={1.6} aria-hidden />
          {t('overview')}
        </Link>
        <Link
          to="/project/$projectGid/list"
          params={{ projectGid }}
          className={classes.tab}
          role="tab"
          aria-selected={view === 'list'}
        >
          <IconList size={16} stroke={1.6} aria-hidden />
          {t('list')}
        </Link>
        <Link
          to="/project/$projectGid/board"
          params={{ projectGid }}
          className={classes.tab}
          role="tab"
          aria-selected={view === 'board'}
        >
          <IconLayoutKanban size={16} stroke={1.6} aria-hidden />
          {t('board')}
        </Link>
      </div>
      <div className={classes.controls}>
        {stillLoading && (
          <span className={classes.more} role="status">
            {t('stillLoading')}
          </span>
        )}
        {view !== 'overview' && <ViewControls project={projectGid} />}
      </div>
    </div>
  );
}
