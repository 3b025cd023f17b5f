import { Link } from '@tanstack/react-router';
import { StatusMark } from '@/features/status/StatusMark';
import { formatDue } from '@/features/task/due';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { daysOf } from './figures';
import { PortfolioIcon } from './PortfolioIcon';
import classes from './Portfolios.module.css';
import { ProgressMeter } from './ProgressMeter';
import type { Portfolio } from './portfolios';

const columns = ['name', 'status', 'progress', 'owner', 'dates', 'items'] as const;

/** Portfolios, each with how it stands. */
export function PortfolioTable({ portfolios }: { portfolios: readonly Portfolio[] }) {
  const { t } = useTranslation(['portfolio', 'common']);
  return (
    <table className={classes.table} aria-label={t('common:portfolios')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {portfolios.map((portfolio) => (
          <Row key={portfolio.gid} portfolio={portfolio} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const { gid, name, color, owner, progress, current_status_update: status } = portfolio;
  const held = portfolio.parent_portfolios.map((one) => one.name).join(', ');
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>
          <PortfolioIcon color={color} size={18} />
          <Link to="/portfolio/$portfolioGid/list" params={{ portfolioGid: gid }}>
            {name}
          </Link>
          {held && <span className={classes.holder}>{t('partOf', { name: held })}</span>}
        </span>
      </th>
      <td data-column="status">
        {status ? (
          <StatusMark status={status.status_type} />
        ) : (
          <span className={classes.dim}>{t('noStatus')}</span>
        )}
      </td>
      <td data-column="progress">
        <ProgressMeter name={name} progress={progress} status={status} />
      </td>
      <td data-column="owner">
        {owner && (
          <span className={classes.person}>
            <Avatar name={owner.name} gid={owner.gid} size={22} />
            <span>{owner.name}</span>
          </span>
        )}
      </td>
      <td data-column="dates">{formatDue({ ...daysOf(portfolio), due_at: null })}</td>
      <td data-column="items">{t('projectCount', { count: progress.num_projects ?? 0 })}</td>
    </tr>
  );
}
