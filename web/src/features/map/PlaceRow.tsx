import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { StatusMark } from '@/features/status/StatusMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Fold, Leaf } from '@/ui/tree/Fold';
import tree from '@/ui/tree/TreeGrid.module.css';
import type { Row } from './PlaceList';
import classes from './PlaceList.module.css';
import type { Place } from './place';
import { thingAt } from './thing';

type Props = {
  row: Row;
  isOpen: boolean;
  isActive: boolean;
  onTurn: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const numbers = ['open', 'late', 'blocked'] as const;

export function PlaceRow({ row, isOpen, isActive, onTurn, onFocus, onKeyDown }: Props) {
  const { t } = useTranslation('map');
  const { place, level } = row;
  const { name, sum } = place;
  const hasInner = place.places.length > 0;
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="row"
      className={`${tree.row} ${classes.row}`}
      data-kind={place.kind}
      aria-label={name}
      aria-level={level}
      aria-expanded={hasInner ? isOpen : undefined}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div role="gridcell" className={classes.name} style={{ paddingLeft: (level - 1) * 18 }}>
        {hasInner ? (
          <Fold isOpen={isOpen} label={t(isOpen ? 'fold' : 'unfold', { name })} onTurn={onTurn} />
        ) : (
          <Leaf />
        )}
        <PlaceName place={place} tabIndex={tabIndex} />
      </div>
      <div role="gridcell">
        {place.status ? (
          <StatusMark status={place.status} />
        ) : place.isWorkless ? (
          <span className={classes.warn}>{t('workless')}</span>
        ) : null}
      </div>
      {numbers.map((column) => (
        <div
          key={column}
          role="gridcell"
          className={classes.number}
          data-bad={(column !== 'open' && sum[column] > 0) || undefined}
          data-label={t(`columns.${column}`)}
        >
          {sum[column]}
        </div>
      ))}
    </div>
  );
}

function PlaceName({ place, tabIndex }: { place: Place; tabIndex: number }) {
  const { kind, name } = place;
  const page = kind === 'tasks' ? null : thingAt(place);
  if (page)
    return (
      <>
        <page.Icon size={15} stroke={1.6} aria-hidden />
        <Link {...page.link} tabIndex={tabIndex}>
          {name}
        </Link>
      </>
    );
  return (
    <>
      {kind === 'team' && <IconUsersGroup size={15} stroke={1.6} aria-hidden />}
      <span>{name}</span>
    </>
  );
}
