import { Link } from '@tanstack/react-router';
import { StatusMark } from '@/features/status/StatusMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { linkTo } from '../list/linkTo';
import { compareBy } from '../list/sorting';
import type { Item } from '../portfolios';
import classes from './PortfolioDashboard.module.css';

const most = 8;
const urgent = new Set(['off_track', 'at_risk']);
const byUrgency = compareBy({ column: 'status', isDown: false }, []);

/** What is off track or at risk, and what its people say of that. */
export function Attention({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('portfolio');
  const shown = items
    .filter(({ current_status_update: status }) => status && urgent.has(status.status_type))
    .toSorted(byUrgency);
  return (
    <article className={classes.attention} aria-label={t('attention')}>
      <h2>{t('attention')}</h2>
      {shown.length === 0 && <p>{t('allWell')}</p>}
      <ul>
        {shown.slice(0, most).map((item) => (
          <li key={item.gid}>
            <div>
              <Link {...linkTo(item)}>{item.name}</Link>
              <p>{item.current_status_update?.title}</p>
            </div>
            {item.current_status_update && <StatusMark status={item.current_status_update.status_type} />}
          </li>
        ))}
      </ul>
      {shown.length > most && <p>{t('andMore', { count: shown.length - most })}</p>}
    </article>
  );
}
