import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { PermissionList } from './PermissionList';
import { offeredOf, type Permissions } from './permissions';
import { type Base, baseOf, bases, createRole, type Role, rolesQuery, updateRole, useRoles } from './roles';
import { useRoleWords } from './useRoleWords';
import { WhoHasIt } from './WhoHasIt';

type Props = {
  /** Null for a new one. */
  role: Role | null;
  mayChange: boolean;
  onClose: () => void;
};

const fields = ['name', 'description'] as const;

/** A role with all that it says; standard ones are only looked at. */
export function RoleDialog({ role, mayChange, onClose }: Props) {
  const { t } = useTranslation('role');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const words = useRoleWords();
  const standard = useRoles().filter((other) => other.is_standard_role);
  const usual = (of: Base) => standard.find((other) => baseOf(other) === of)?.permissions;
  const [base, setBase] = useState<Base>(role ? baseOf(role) : 'member');
  const [changed, setChanged] = useState<Permissions | undefined>(role?.permissions);
  const permissions = changed ?? usual(base);

  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name, description }) => {
      if (!permissions) return;
      const given = {
        name: name.trim(),
        description: description.trim(),
        base_role_type: base,
        permissions: offeredOf(permissions),
      };
      await (role ? updateRole(role.gid, given) : createRole(workspace.gid, given));
      await queryClient.invalidateQueries({ queryKey: rolesQuery(workspace.gid).queryKey });
      onClose();
    },
  });

  if (!permissions) return null;
  if (role && !mayChange) {
    const { name, description } = words(role);
    return (
      <Dialog title={name} onClose={onClose} size={600}>
        <div className={dialog.body}>
          <p className={dialog.note}>{description}</p>
          <WhoHasIt role={role} />
          <PermissionList permissions={permissions} />
          <footer className={dialog.foot}>
            <Button onClick={onClose}>{t('done')}</Button>
          </footer>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={role ? role.name : t('create')} onClose={onClose} size={600}>
      <form className={dialog.body} {...form}>
        <TextInput
          {...input('name')}
          label={t('name')}
          defaultValue={role?.name}
          maxLength={100}
          autoComplete="off"
          data-autofocus
        />
        <Textarea
          {...input('description')}
          label={t('description')}
          description={t('descriptionHint')}
          defaultValue={role?.description}
          maxLength={1000}
          rows={2}
        />
        <NativeSelect
          label={t('base')}
          description={t(`baseHints.${base}`)}
          value={base}
          data={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
          onChange={({ currentTarget }) => {
            setBase(currentTarget.value as Base);
            setChanged(undefined);
          }}
        />
        {role && <WhoHasIt role={role} />}
        <PermissionList permissions={permissions} onChange={setChanged} />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={role ? t('save') : t('create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
