import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Line.module.css';
import type { TimelineRow } from './rows';
import type { TimeAxis } from './useTimeAxis';

type Props = {
  row: Extract<TimelineRow, { kind: 'section' }>;
  axis: TimeAxis;
  isActive: boolean;
  onToggle: (gid: string) => void;
};

/** A section's line: its name folds it, and a bracket shows from when to when it goes. */
export function SectionLine({ row, axis, isActive, onToggle }: Props) {
  const { t } = useTranslation('section');
  const { section, folded, count, span } = row;
  return (
    <>
      <div role="rowheader" className={classes.name} data-section>
        <button
          type="button"
          className={classes.fold}
          data-focus={section.gid}
          tabIndex={isActive ? 0 : -1}
          aria-expanded={!folded}
          onClick={() => onToggle(section.gid)}
        >
          <IconChevronRight size={14} stroke={2} className={classes.chevron} aria-hidden />
          <span className={classes.nameText}>{section.name || t('untitled')}</span>
          <span className={classes.count}>
            <span aria-hidden>{count}</span>
            <span className="visually-hidden">{t('taskCount', { count })}</span>
          </span>
        </button>
      </div>
      <div role="gridcell" className={classes.track}>
        {span && (
          <div
            className={classes.bracket}
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
