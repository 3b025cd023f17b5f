import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import tree from '@/ui/tree/TreeGrid.module.css';
import type { Found } from './filter';
import classes from './PlaceList.module.css';
import { PlaceRow } from './PlaceRow';
import type { Place } from './place';
import { thingAt } from './thing';

type Props = { root: Place; found: Found; chosen: Place; onChoose: (place: Place) => void };

const columns = ['name', 'status', 'open', 'late', 'blocked'] as const;

export type Row = { place: Place; level: number };

/** The map as a tree of rows: arrows walk and fold, Enter opens. */
export function PlaceList({ root, found, chosen, onChoose }: Props) {
  const { t } = useTranslation('map');
  const navigate = useNavigate();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const grid = useRef<HTMLDivElement>(null);
  const { lit } = found;
  // What is asked for is shown wherever it stands, until somebody folds it.
  const isOpen = (place: Place) => (lit !== null) !== turned.has(place.id);
  const rows: Row[] = [];
  const add = (place: Place, level: number) => {
    if (lit && !lit.has(place)) return;
    rows.push({ place, level });
    if (isOpen(place)) for (const inner of place.places) add(inner, level + 1);
  };
  for (const place of root.places) add(place, 1);
  const active = rows.some(({ place }) => place === chosen) ? chosen : rows[0]?.place;

  function turn(place: Place) {
    const next = new Set(turned);
    if (!next.delete(place.id)) next.add(place.id);
    setTurned(next);
  }
  function focus(row: Row | undefined) {
    if (!row) return;
    onChoose(row.place);
    grid.current?.querySelectorAll<HTMLElement>('[aria-level]')[rows.indexOf(row)]?.focus();
  }
  function open(place: Place) {
    const page = thingAt(place);
    if (page) void navigate(page.link);
  }
  /** What a key does in a row; false where it is not for the list. */
  function act(key: string, at: number): boolean {
    const row = rows[at];
    if (!row) return false;
    const { place } = row;
    const hasInner = place.places.length > 0;
    if (key === 'ArrowDown') focus(rows[at + 1]);
    else if (key === 'ArrowUp') focus(rows[at - 1]);
    else if (key === 'Home') focus(rows[0]);
    else if (key === 'End') focus(rows.at(-1));
    else if (key === 'ArrowRight' && hasInner && !isOpen(place)) turn(place);
    else if (key === 'ArrowRight') focus(rows[at + 1]);
    else if (key === 'ArrowLeft' && hasInner && isOpen(place)) turn(place);
    else if (key === 'ArrowLeft') focus(rows.find((one) => one.place === place.parent));
    else if (key === 'Enter') open(place);
    else return false;
    return true;
  }
  function onKeyDown(event: KeyboardEvent, at: number) {
    if (event.target === event.currentTarget && act(event.key, at)) event.preventDefault();
  }
  return (
    <div className={classes.scroll}>
      <div className={classes.grid} role="treegrid" aria-label={t('map')} ref={grid}>
        <div role="row" className={`${tree.heads} ${classes.heads}`}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`columns.${column}`)}
            </span>
          ))}
        </div>
        {rows.map((row, at) => (
          <PlaceRow
            key={row.place.id}
            row={row}
            isOpen={isOpen(row.place)}
            isActive={row.place === active}
            onTurn={() => turn(row.place)}
            onFocus={() => onChoose(row.place)}
            onKeyDown={(event) => onKeyDown(event, at)}
          />
        ))}
      </div>
      {rows.length === 0 && <p className={classes.dim}>{t('nothing')}</p>}
    </div>
  );
}
