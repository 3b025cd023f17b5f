import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import task from '@/features/task/grid/NameCell.module.css';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ColorDot } from '@/ui/color/ColorDot';
import { PortfolioIcon } from '../PortfolioIcon';
import { type CellProps, GridCell } from './GridCell';
import { useItemGrid } from './GridContext';
import classes from './Items.module.css';
import { linkTo } from './linkTo';

type Props = CellProps & { isUnfolded: boolean };

/** What it is called, in its colour; a portfolio unfolds. */
export function NameCell({ row, isTabStop, isUnfolded }: Props) {
  const { t } = useTranslation('portfolio');
  const { toggle } = useItemGrid();
  const { item, key } = row;
  const isPortfolio = item.resource_type === 'portfolio';
  return (
    <GridCell
      row={row}
      column="name"
      isTabStop={isTabStop}
      label={isPortfolio ? t('portfolioNamed', { name: item.name }) : item.name}
      className={classes.name}
    >
      <span className={task.twist}>
        {isPortfolio && (
          <button
            type="button"
            className={task.twistButton}
            data-open={isUnfolded || undefined}
            aria-label={t(isUnfolded ? 'fold' : 'unfold', { name: item.name })}
            aria-expanded={isUnfolded}
            tabIndex={-1}
            onClick={() => toggle(key)}
          >
            <IconChevronRight size={16} stroke={1.8} aria-hidden />
          </button>
        )}
      </span>
      <span className={classes.mark}>
        <span className={classes.mark}>
          {isPortfolio ? <PortfolioIcon color={item.color} /> : <ColorDot color={item.color} />}
        </span>
      </span>
      <Link
        {...linkTo(item)}
        tabIndex={-1}
        // What is dragged is the row.
        draggable={false}
        className={classes.link}
        data-archived={item.archived || undefined}
      >
        {item.name}
      </Link>
    </GridCell>
  );
}
