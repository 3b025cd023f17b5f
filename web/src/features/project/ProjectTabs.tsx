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
import { useEffect, useRef } from 'react';
import { afterPaint } from '@/lib/afterPaint';
import { useTranslation } from '@/lib/i18n/useTranslation';
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
  const bar = useRef<HTMLDivElement>(null);
  // On narrow screens there is room for a few of them only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view has another tab.
  useEffect(
    () =>
      afterPaint(() =>
        bar.current
          ?.querySelector('[aria-selected="true"]')
          ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      ),
    [view],
  );
  return (
    <div className={classes.bar}>
      <div ref={bar} role="tablist" className={classes.tabs} aria-label={t('views')}>
        {tabs.map(({ name, Icon }) => (
          <Link
            key={name}
            to={`/project/$projectGid/${name}`}
            params={{ projectGid }}
            className={classes.tab}
            role="tab"
            aria-selected={view === name}
          >
            <Icon size={16} stroke={1.6} aria-hidden />
            {t(name)}
          </Link>
        ))}
      </div>
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
