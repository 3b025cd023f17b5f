import { useQuery } from '@tanstack/react-query';
import { contactOf } from '@/features/agent/contactOf';
import { peopleQuery } from '@/features/task/fields/people';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { Picker } from '@/ui/picker/Picker';
import type { Named } from './goals';

type Props = { owner: Named | null; onPick: (owner: Named | null) => void; onClose: () => void };

/** Who carries a goal; picked again, nobody does. */
export function OwnerPicker({ owner, onPick, onClose }: Props) {
  const { t } = useTranslation('goal');
  const { workspace } = useSession();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  return (
    <Picker
      label={t('owner')}
      placeholder={t('findPerson')}
      nothing={t('nobodyFound')}
      options={people.map(({ gid, name, ...person }) => ({
        id: gid,
        label: name,
        hint: contactOf(person),
        icon: <Avatar name={name} gid={gid} size={22} />,
      }))}
      chosen={new Set(owner ? [owner.gid] : [])}
      onPick={(gid) => {
        const picked = people.find((person) => person.gid === gid);
        onPick(gid === owner?.gid || !picked ? null : { gid: picked.gid, name: picked.name });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
