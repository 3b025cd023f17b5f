import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { Picker } from '@/ui/picker/Picker';
import type { Person } from '../taskRow';
import { peopleQuery } from './people';

type Props = {
  label: string;
  chosen: Person[];
  typed?: string;
  /** Somebody who is not offered. */
  without?: string;
  onPick: (person: Person) => void;
  onClose: () => void;
};

/** The people of the workspace; oneself first. */
export function PersonPicker({ label, chosen, typed, without, onPick, onClose }: Props) {
  const { t } = useTranslation('task');
  const { me, workspace } = useSession();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const options = useMemo(
    () =>
      people
        .filter(({ gid }) => gid !== without)
        .toSorted((one, other) => Number(other.gid === me.gid) - Number(one.gid === me.gid))
        .map(({ gid, name, ...person }) => ({
          id: gid,
          label: gid === me.gid ? `${name} (${t('me')})` : name,
          hint: contactOf(person),
          icon: <Avatar name={name} gid={gid} size={22} />,
        })),
    [people, without, me.gid, t],
  );
  return (
    <Picker
      label={label}
      typed={typed}
      placeholder={t('findPerson')}
      options={options}
      chosen={new Set(chosen.map(({ gid }) => gid))}
      nothing={t('nobodyFound')}
      onClose={onClose}
      onPick={(gid) => {
        const person = people.find((other) => other.gid === gid);
        if (person) onPick({ gid, name: person.name });
      }}
    />
  );
}
