import {
  IconCalendarMonth,
  IconChartHistogram,
  IconClipboardText,
  IconGitMerge,
  IconLayoutKanban,
  IconList,
  IconMessages,
  IconPaperclip,
  IconTimeline,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { TabBar, tabClass } from '@/ui/TabBar';
import classes from './ProjectPage.module.css';
import type { ViewName } from './views';

type Props = { projectGid: string; view: ViewName; stillLoading: boolean };

const tabs = [
  { name: 'overview', Icon: IconClipboardText },
  { name: 'list', Icon: IconList },
  { name: 'board', Icon: IconLayoutKanban },
  { name: 'timeline', Icon: IconTimeline },
  { name: 'calendar', Icon: IconCalendarMonth },
  { name: 'workflow', Icon: IconGitMerge },
  { name: 'dashboard', Icon: IconChartHistogram },
  { name: 'messages', Icon: IconMessages },
  { name: 'files', Icon: IconPaperclip },
] as const;

export function ProjectTabs({ projectGid, view, stillLoading }: Props) {
  const { t } = useTranslation('project');
  return (
    <div className={classes.bar}>
      <TabBar label={t('views')} selected={view}>
        {tabs.map(({ name, Icon }) => (
          <Link
            key={name}
            to={`/project/$projectGid/${name}`}
            params={{ projectGid }}
            className={tabClass}
            role="tab"
            aria-selected={view === name}
          >
            <Icon size={16} stroke={1.6} aria-hidden />
            {t(name)}
          </Link>
        ))}
      </TabBar>
      <div className={classes.controls}>
        {stillLoading && (
          <span className={classes.more} role="status">
            {t('stillLoading')}
          </span>
        )}
      </div>
    </div>
  );
}
