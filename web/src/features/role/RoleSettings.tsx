import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { RoleDialog } from './RoleDialog';
import { RoleRow } from './RoleRow';
import { type Role, rolesQuery } from './roles';
import { useMay } from './useMay';

/** What people may do: the standard roles and those that the workspace has made. */
export function RoleSettings() {
  const { t } = useTranslation('role');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: roles, error, refetch } = useQuery(rolesQuery(workspace.gid));
  const mayManage = useMay('manage_roles');
  const [open, setOpen] = useState<Role | 'new' | null>(null);
  const removed = useRemoved();

  const reload = () => queryClient.invalidateQueries({ queryKey: rolesQuery(workspace.gid).queryKey });
  useLive((changes) => {
    const told = changes.map(({ resource }) => resource.resource_type);
    if (told.includes('role') || told.includes('workspace_membership')) void reload();
  }, reload);

  if (error && !roles) return <Problem error={error} retry={() => refetch()} />;
  const shown = roles?.filter(({ gid }) => !removed.has(gid));
  return (
    <Panel
      title={t('title')}
      hint={t('hint')}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            {t('create')}
          </Button>
        )
      }
    >
      {shown ? (
        <ul className={rows.rows} aria-label={t('title')}>
          {shown.map((role) => (
            <RoleRow key={role.gid} role={role} mayManage={mayManage} onOpen={() => setOpen(role)} />
          ))}
        </ul>
      ) : (
        <SkeletonRows count={4} />
      )}
      {open && (
        <RoleDialog
          role={open === 'new' ? null : open}
          mayChange={mayManage && (open === 'new' || !open.is_standard_role)}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}
