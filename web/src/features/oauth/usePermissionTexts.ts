import { useTranslation } from '@/lib/i18n/useTranslation';
import { permissionsOf } from './permissions';

/** What scopes mean, in plain words. */
export function usePermissionTexts(scopes: string[]): string[] {
  const { t } = useTranslation('oauth');
  return permissionsOf(scopes).map((permission) =>
    'whole' in permission
      ? t(permission.whole)
      : `${t(`things.${permission.thing}`)}: ${permission.actions.map((action) => t(action)).join(', ')}`,
  );
}
