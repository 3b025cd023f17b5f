import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './PermissionList.module.css';
import { deletions, invites, type PermissionGroup, type Permissions, permissionGroups } from './permissions';
import { usePermissions } from './useMay';

type Props = {
  permissions: Permissions;
  /** Absent where they are only looked at. */
  onChange?: (permissions: Permissions) => void;
};

const groups = Object.keys(permissionGroups) as PermissionGroup[];

/** A switch for each permission, in plain words. What one may not do oneself, one cannot give to others. */
export function PermissionList({ permissions, onChange }: Props) {
  const { t } = useTranslation('role');
  const mine = usePermissions();
  const set = <K extends keyof Permissions>(name: K, value: Permissions[K]) =>
    onChange?.({ ...permissions, [name]: value });
  return groups.map((group) => (
    <fieldset key={group} className={classes.group}>
      <legend>{t(`groups.${group}`)}</legend>
      {permissionGroups[group].map((name) => (
        <Switch
          key={name}
          classNames={{ body: classes.switch, labelWrapper: classes.label }}
          labelPosition="left"
          label={t(`permissions.${name}`)}
          checked={permissions[name]}
          disabled={!onChange || (!permissions[name] && !mine?.[name])}
          onChange={({ currentTarget }) => set(name, currentTarget.checked)}
        />
      ))}
      {group === 'data' && (
        <NativeSelect
          label={t('deletion')}
          value={permissions.task_deletion_policy}
          disabled={!onChange}
          data={deletions.map((value) => ({ value, label: t(`deletions.${value}`) }))}
          onChange={({ currentTarget }) =>
            set('task_deletion_policy', currentTarget.value as Permissions['task_deletion_policy'])
          }
        />
      )}
      {group === 'manage' && (
        <NativeSelect
          label={t('invites')}
          value={permissions.allowed_guest_invites}
          disabled={!onChange}
          data={invites.map((value) => ({ value, label: t(`invitesOf.${value}`) }))}
          onChange={({ currentTarget }) =>
            set('allowed_guest_invites', currentTarget.value as Permissions['allowed_guest_invites'])
          }
        />
      )}
    </fieldset>
  ));
}
