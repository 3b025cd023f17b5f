import { useTranslation } from '@/lib/i18n/useTranslation';
import { baseOf, type Role } from './roles';

/** How a role is called and described: standard ones in the reader's language. */
export function useRoleWords() {
  const { t } = useTranslation('role');
  return (role: Role): Pick<Role, 'name' | 'description'> =>
    role.is_standard_role
      ? { name: t(`bases.${baseOf(role)}`), description: t(`standardHints.${baseOf(role)}`) }
      : role;
}
