import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { contactOf } from '@/features/agent/contactOf';
import { peopleQuery } from '@/features/task/fields/people';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { Picker } from '@/ui/picker/Picker';

type Props = {
  label: string;
  chosen: ReadonlySet<string>;
  onPick: (gid: string) => void;
  onClose: () => void;
};

/** The teams and the people of the workspace that something can be shared with. */
export function SharerPicker({ label, chosen, onPick, onClose }: Props) {
  const { t } = useTranslation('membership');
  const { workspace } = useSession();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const { data: teams = [] } = useQuery(teamsQuery(workspace.gid));
  const options = [
    ...teams.map(({ gid, name }) => ({
      id: gid,
      label: name,
      hint: t('team'),
      icon: <IconUsersGroup size={22} stroke={1.5} aria-hidden />,
    })),
    ...people.map(({ gid, name, ...person }) => ({
      id: gid,
      label: name,
      hint: contactOf(person),
      icon: <Avatar name={name} gid={gid} size={22} />,
    })),
  ];
  return (
    <Picker
      label={label}
      placeholder={t('find')}
      options={options}
      chosen={chosen}
      nothing={t('nobodyFound')}
      onPick={onPick}
      onClose={onClose}
    />
  );
}
