import { IconCalendarEvent, IconFlag, IconUsersGroup } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Named } from '@/features/goal/goals';
import { PeriodPicker } from '@/features/goal/PeriodPicker';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import type { Filter } from './filter';
import classes from './MapPage.module.css';
import type { MapData } from './map';
import { statuses } from './mapSearch';

type Props = { data: MapData; filter: Filter; onFilter: (filter: Filter) => void };
type Kind = 'team' | 'period' | 'status';

/** Of which team, period and status; what is chosen again is let go. */
export function Narrowing({ data, filter, onFilter }: Props) {
  const { t } = useTranslation(['map', 'status']);
  const [open, setOpen] = useState<Kind | null>(null);
  const close = () => setOpen(null);
  const teams = new Map<string, Named>();
  for (const { team } of [...data.goals, ...data.projects]) if (team) teams.set(team.gid, team);
  const chip = (kind: Kind, icon: ReactNode, name: string | undefined, panel: ReactNode) => (
    <Pop
      open={open === kind}
      onClose={close}
      label={t(`narrow.${kind}`)}
      target={
        <button
          type="button"
          className={classes.chip}
          data-chosen={name !== undefined || undefined}
          onClick={() => setOpen(kind)}
        >
          {icon}
          <span>{name ?? t(`narrow.${kind}`)}</span>
        </button>
      }
    >
      {panel}
    </Pop>
  );
  const picker = <T extends string>(
    kind: Kind,
    options: { id: T; label: string }[],
    chosen: T | null,
    onPick: (id: T | null) => void,
  ) => (
    <Picker
      label={t(`narrow.${kind}`)}
      placeholder={t('findOne')}
      nothing={t('nothing')}
      options={options}
      chosen={new Set(chosen ? [chosen] : [])}
      onPick={(id) => {
        onPick(id === chosen ? null : (id as T));
        close();
      }}
      onClose={close}
    />
  );
  const named = [...teams.values()].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <>
      {chip(
        'team',
        <IconUsersGroup size={15} stroke={1.6} aria-hidden />,
        filter.team ? teams.get(filter.team)?.name : undefined,
        picker(
          'team',
          named.map(({ gid, name }) => ({ id: gid, label: name })),
          filter.team,
          (team) => onFilter({ ...filter, team }),
        ),
      )}
      {chip(
        'period',
        <IconCalendarEvent size={15} stroke={1.6} aria-hidden />,
        filter.period?.display_name,
        <PeriodPicker
          period={filter.period}
          onPick={(period) => onFilter({ ...filter, period })}
          onClose={close}
        />,
      )}
      {chip(
        'status',
        <IconFlag size={15} stroke={1.6} aria-hidden />,
        filter.status ? t(`status:types.${filter.status}`) : undefined,
        picker(
          'status',
          statuses.map((status) => ({ id: status, label: t(`status:types.${status}`) })),
          filter.status,
          (status) => onFilter({ ...filter, status }),
        ),
      )}
    </>
  );
}
