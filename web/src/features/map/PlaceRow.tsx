import { IconChevronRight, IconFolder, IconFolders, IconTarget, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { StatusMark } from '@/features/status/StatusMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Row } from './PlaceList';
import classes from './PlaceList.module.css';
import type { Place } from './place';

type Props = {
  row: Row;
  isOpen: boolean;
  isActive: boolean;
  onTurn: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

export function PlaceRow({ row, isOpen, isActive, onTurn, onFocus, onKeyDown }: Props) {
  const { t } = useTranslation('map');
  const { place, level } = row;
  const { name, sum } = place;
  const hasInner = place.places.length > 0;
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="row"
      className={classes.row}
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
          <button
            type="button"
            className={classes.fold}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'fold' : 'unfold', { name })}
            tabIndex={-1}
            onClick={onTurn}
          >
            <IconChevronRight size={16} aria-hidden />
          </button>
        ) : (
          <span className={classes.leaf} />
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
      <div role="gridcell" className={classes.number} data-label={t('columns.open')}>
        {sum.open}
      </div>
      <div
        role="gridcell"
        className={classes.number}
        data-bad={sum.late > 0 || undefined}
        data-label={t('columns.late')}
      >
        {sum.late}
      </div>
      <div
        role="gridcell"
        className={classes.number}
        data-bad={sum.blocked > 0 || undefined}
        data-label={t('columns.blocked')}
      >
        {sum.blocked}
      </div>
    </div>
  );
}

function PlaceName({ place, tabIndex }: { place: Place; tabIndex: number }) {
  const { kind, goal, portfolio, project, name } = place;
  if (project)
    return (
      <>
        <IconFolder size={15} stroke={1.6} aria-hidden />
        <Link to="/project/$projectGid/overview" params={{ projectGid: project.gid }} tabIndex={tabIndex}>
          {name}
        </Link>
      </>
    );
  if (kind === 'goal' && goal)
    return (
      <>
        <IconTarget size={15} stroke={1.6} aria-hidden />
        <Link to="/goal/$goalGid" params={{ goalGid: goal.gid }} tabIndex={tabIndex}>
          {name}
        </Link>
      </>
    );
  if (portfolio)
    return (
      <>
        <IconFolders size={15} stroke={1.6} aria-hidden />
        <Link to="/portfolio/$portfolioGid" params={{ portfolioGid: portfolio.gid }} tabIndex={tabIndex}>
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
