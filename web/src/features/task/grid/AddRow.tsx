import { IconPlus } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useGridCommands } from './GridContext';
import classes from './Rows.module.css';
import type { Group } from './rows';

type Props = {
  style: CSSProperties;
  rowIndex: number;
  group: string;
  groups: readonly Group[];
  isTabStop: boolean;
};

/** The quiet last line of each group, where a new task begins. */
export function AddRow({ style, rowIndex, group, groups, isTabStop }: Props) {
  const { t } = useTranslation('task');
  const { startDraft } = useGridCommands();
  const last = groups.find(({ gid }) => gid === group)?.gids.at(-1) ?? null;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={classes.addRow}
      style={style}
      data-row={`add:${group}`}
    >
      <div role="gridcell" className={classes.addCell}>
        <button
          type="button"
          className={classes.add}
          data-column="name"
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => startDraft({ group, parent: null, after: last })}
        >
          <IconPlus size={15} stroke={1.6} aria-hidden />
          {t('add')}
        </button>
      </div>
    </div>
  );
}
