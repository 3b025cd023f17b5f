import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import tree from '@/ui/tree/TreeGrid.module.css';
import classes from './Goal.module.css';
import { GoalTreeRow } from './GoalTreeRow';
import type { Goal } from './goals';
import { type Filter, type GoalRow, rowsOf } from './tree';

const columns = ['goal', 'owner', 'period', 'progress', 'status'] as const;

type Props = { goals: Goal[]; filter: Filter };

/** The tree of goals: arrows walk and fold, Enter opens, F2 renames. */
export function GoalTree({ goals, filter }: Props) {
  const { t } = useTranslation('goal');
  const navigate = useNavigate();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const rows = rowsOf(goals, filter, folded);
  const focused = rows.some(({ path }) => path === active) ? active : (rows[0]?.path ?? null);

  function fold(path: string, isFolded: boolean) {
    const next = new Set(folded);
    if (isFolded) next.add(path);
    else next.delete(path);
    setFolded(next);
  }
  function focus(row: GoalRow | undefined) {
    if (!row) return;
    setActive(row.path);
    grid.current?.querySelectorAll<HTMLElement>('[aria-level]')[rows.indexOf(row)]?.focus();
  }
  /** What a key does in a row; false where it is not for the tree. */
  function act(key: string, row: GoalRow): boolean {
    const at = rows.indexOf(row);
    const isFolded = folded.has(row.path);
    switch (key) {
      case 'ArrowDown':
        focus(rows[at + 1]);
        return true;
      case 'ArrowUp':
        focus(rows[at - 1]);
        return true;
      case 'Home':
        focus(rows[0]);
        return true;
      case 'End':
        focus(rows.at(-1));
        return true;
      case 'ArrowRight':
        if (row.hasChildren && isFolded) fold(row.path, false);
        else focus(rows[at + 1]);
        return true;
      case 'ArrowLeft':
        if (row.hasChildren && !isFolded) fold(row.path, true);
        else focus(rows.find(({ path }) => path === row.parent));
        return true;
      case 'Enter':
        void navigate({ to: '/goal/$goalGid', params: { goalGid: row.goal.gid } });
        return true;
      case 'F2':
        setRenaming(row.path);
        return true;
      default:
        return false;
    }
  }
  function onKeyDown(event: KeyboardEvent, row: GoalRow) {
    // Keys in what stands inside the row are its own.
    if (event.target === event.currentTarget && act(event.key, row)) event.preventDefault();
  }

  return (
    <>
      <div className={classes.grid} role="treegrid" aria-label={t('goals')} ref={grid}>
        <div role="row" className={`${tree.heads} ${classes.heads}`}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(column)}
            </span>
          ))}
        </div>
        {rows.map((row) => (
          <GoalTreeRow
            key={row.path}
            row={row}
            isFolded={folded.has(row.path)}
            isActive={row.path === focused}
            renaming={renaming === row.path}
            onRename={(isRenaming) => {
              setRenaming(isRenaming ? row.path : null);
              if (!isRenaming) focus(row);
            }}
            onFold={() => fold(row.path, !folded.has(row.path))}
            onFocus={() => setActive(row.path)}
            onKeyDown={(event) => onKeyDown(event, row)}
          />
        ))}
      </div>
      {rows.length === 0 && <p className={classes.dim}>{t('nothingFound')}</p>}
    </>
  );
}
