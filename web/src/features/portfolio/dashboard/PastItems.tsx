import { Link } from '@tanstack/react-router';
import past from '@/features/past/Past.module.css';
import { StatusMark } from '@/features/status/StatusMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { linkTo } from '../list/linkTo';
import { ProgressMeter } from '../ProgressMeter';
import type { Item } from '../portfolios';
import classes from './PortfolioDashboard.module.css';

/** How each item of a portfolio was doing on a past day. */
export function PastItems({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('portfolio');
  return (
    <table className={`${past.table} ${classes.items}`} aria-label={t('items')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.status')}</th>
          <th scope="col">{t('columns.progress')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.gid}>
            <th scope="row">
              <span className={past.name}>
                <Link {...linkTo(item)} title={item.name}>
                  {item.name}
                </Link>
              </span>
            </th>
            <td>
              {item.current_status_update ? (
                <StatusMark status={item.current_status_update.status_type} />
              ) : (
                <span className={past.dim}>{t('noStatus')}</span>
              )}
            </td>
            <td>
              <ProgressMeter name={item.name} progress={item.progress} status={item.current_status_update} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
