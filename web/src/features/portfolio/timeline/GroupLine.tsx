import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import line from '@/features/project/timeline/Line.module.css';
import type { TimeAxis } from '@/features/project/timeline/useTimeAxis';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { linkTo } from '../list/linkTo';
import type { ItemRow } from '../list/rows';
import { PortfolioIcon } from '../PortfolioIcon';
import classes from './PortfolioTimeline.module.css';
import { spanOf } from './spans';

type Props = {
  row: ItemRow;
  axis: TimeAxis;
  isActive: boolean;
  isUnfolded: boolean;
  onToggle: (key: string) => void;
};

/** A nested portfolio: its name folds it, and a bracket shows from when to when it goes. */
export function GroupLine({ row, axis, isActive, isUnfolded, onToggle }: Props) {
  const { t } = useTranslation('portfolio');
  const { item, key, level } = row;
  const span = spanOf(item);
  return (
    <>
      <div role="rowheader" className={line.name} data-section style={{ paddingLeft: (level - 1) * 22 + 8 }}>
        <button
          type="button"
          className={line.fold}
          data-focus={key}
          tabIndex={isActive ? 0 : -1}
          aria-expanded={isUnfolded}
          aria-label={t(isUnfolded ? 'fold' : 'unfold', { name: item.name })}
          onClick={() => onToggle(key)}
        >
          <IconChevronRight size={14} stroke={2} className={line.chevron} aria-hidden />
          <PortfolioIcon color={item.color} />
        </button>
        <Link {...linkTo(item)} tabIndex={-1} className={classes.link} data-group>
          {item.name}
        </Link>
      </div>
      <div role="gridcell" className={line.track}>
        {span && (
          <div
            className={line.bracket}
            style={{
              left: axis.x(span.start) + 1,
              width: Math.max((span.end - span.start + 1) * axis.dayWidth - 2, 4),
            }}
          />
        )}
      </div>
    </>
  );
}
