import { NativeSelect } from '@mantine/core';
import { IconCalendarEvent, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FindInput } from '@/ui/form/FindInput';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import classes from './Goal.module.css';
import { type Standing, standings } from './goalSearch';
import type { Goal, Named } from './goals';
import { PeriodPicker } from './PeriodPicker';
import type { Filter } from './tree';

type Props = { filter: Filter; onChange: (filter: Filter) => void; goals: Goal[] };

/** Of which period and which team goals are shown, how they stand and what they are called; a period or team that is chosen again is let go. */
export function FilterChips({ filter, onChange, goals }: Props) {
  const { t } = useTranslation(['goal', 'status']);
  const [open, setOpen] = useState<'period' | 'team' | null>(null);
  const close = () => setOpen(null);
  const teams = new Map<string, Named>();
  for (const { team } of goals) if (team) teams.set(team.gid, team);
  const labels: Record<Standing, string> = {
    green: t('status:types.on_track'),
    yellow: t('status:types.at_risk'),
    red: t('status:types.off_track'),
    none: t('noStatus'),
    closed: t('closedOnes'),
  };
  const team = filter.team ? teams.get(filter.team) : null;
  return (
    <>
      <Pop
        open={open === 'period'}
        onClose={close}
        label={t('period')}
        target={
          <button type="button" className={classes.chip} onClick={() => setOpen('period')}>
            <IconCalendarEvent size={15} stroke={1.6} aria-hidden />
            <span>{filter.period ? filter.period.display_name : t('allPeriods')}</span>
          </button>
        }
      >
        <PeriodPicker
          period={filter.period}
          onPick={(period) => onChange({ ...filter, period })}
          onClose={close}
        />
      </Pop>
      <Pop
        open={open === 'team'}
        onClose={close}
        label={t('team')}
        target={
          <button type="button" className={classes.chip} onClick={() => setOpen('team')}>
            <IconUsersGroup size={15} stroke={1.6} aria-hidden />
            <span>{team ? team.name : t('allTeams')}</span>
          </button>
        }
      >
        <Picker
          label={t('team')}
          placeholder={t('findTeam')}
          nothing={t('noTeamFound')}
          options={[...teams.values()].map(({ gid, name }) => ({ id: gid, label: name }))}
          chosen={new Set(filter.team ? [filter.team] : [])}
          onPick={(gid) => {
            onChange({ ...filter, team: gid === filter.team ? null : gid });
            close();
          }}
          onClose={close}
        />
      </Pop>
      <NativeSelect
        size="xs"
        aria-label={t('status')}
        value={filter.standing ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, standing: (value || null) as Standing | null })
        }
        data={[
          { value: '', label: t('anyStatus') },
          ...standings.map((value) => ({ value, label: labels[value] })),
        ]}
      />
      <FindInput
        className={classes.find}
        label={t('findIn')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
    </>
  );
}
