import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '@/features/workspace/members';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import dialog from '@/ui/Dialog.module.css';
import type { Role } from './roles';

const most = 12;

/** The people with a role by name, the first of many. */
export function WhoHasIt({ role }: { role: Role }) {
  const { t } = useTranslation('role');
  const { workspace } = useSession();
  const { data: members = [] } = useQuery(membersQuery(workspace.gid));
  const names = members
    .filter(({ assigned_role }) => assigned_role.gid === role.gid)
    .map(({ user }) => user.name)
    .toSorted((one, other) => one.localeCompare(other));
  if (names.length === 0) return <p className={dialog.note}>{t('nobodyHasIt')}</p>;
  const more = names.length - most;
  return (
    <p className={dialog.note}>
      {t('whoHasIt', { names: names.slice(0, most).join(', ') })}
      {more > 0 && ` ${t('andMore', { count: more })}`}
    </p>
  );
}
