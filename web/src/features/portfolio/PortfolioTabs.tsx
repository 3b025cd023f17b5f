import {
  IconChartHistogram,
  IconClipboardText,
  IconGauge,
  IconList,
  IconTimeline,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { TabBar, tabClass } from '@/ui/TabBar';
import classes from './PortfolioPage.module.css';
import type { ViewName } from './views';

const tabs = [
  { name: 'overview', Icon: IconClipboardText },
  { name: 'list', Icon: IconList },
  { name: 'timeline', Icon: IconTimeline },
  { name: 'workload', Icon: IconGauge },
  { name: 'dashboard', Icon: IconChartHistogram },
] as const;

export function PortfolioTabs({ portfolio, view }: { portfolio: string; view: ViewName }) {
  const { t } = useTranslation(['portfolio', 'project', 'common']);
  return (
    <div className={classes.bar}>
      <TabBar label={t('views')} selected={view}>
        {tabs.map(({ name, Icon }) => (
          <Link
            key={name}
            to={`/portfolio/$portfolioGid/${name}`}
            params={{ portfolioGid: portfolio }}
            className={tabClass}
            role="tab"
            aria-selected={view === name}
          >
            <Icon size={16} stroke={1.6} aria-hidden />
            {t(name === 'workload' ? 'common:workload' : `project:${name}`)}
          </Link>
        ))}
      </TabBar>
    </div>
  );
}
