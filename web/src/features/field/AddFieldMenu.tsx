import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import plain from '@/ui/PlainButton.module.css';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import { sayProblem } from '@/ui/toasts';
import { type CustomField, workspaceFieldsQuery } from './field';

const FieldDialog = lazily(() => import('./FieldDialog').then(({ FieldDialog }) => FieldDialog));

type Props = { project: string; fields: readonly CustomField[]; wide?: boolean };

/** Adds a field that the workspace has to a project, or makes a new one. */
export function AddFieldMenu({ project, fields, wide = false }: Props) {
  const { t } = useTranslation('field');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState<string | null>(null);
  const mayMake = useMay('create_global_custom_fields');
  const { data: all = [] } = useQuery({ ...workspaceFieldsQuery(workspace.gid), enabled: open });
  const others = all.filter(({ gid }) => !fields.some((field) => field.gid === gid));
  const toggle = { 'aria-haspopup': 'dialog', 'aria-expanded': open, onClick: () => setOpen(!open) } as const;

  function make(name: string) {
    setOpen(false);
    setMaking(name);
  }
  async function add(gid: string) {
    setOpen(false);
    const { addToProject, refreshFields } = await import('./editFields');
    try {
      await addToProject(project, gid);
      refreshFields(queryClient, workspace.gid, project);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
  }
  const button = wide ? (
    <button type="button" className={plain.button} {...toggle}>
      <IconPlus size={16} aria-hidden />
      {t('add')}
    </button>
  ) : (
    <button type="button" className={plain.icon} {...toggle} aria-label={t('add')} title={t('add')}>
      <IconPlus size={16} stroke={1.6} />
    </button>
  );
  return (
    <>
      <Pop open={open} onClose={() => setOpen(false)} label={t('add')} target={button}>
        <Picker
          label={t('add')}
          placeholder={t('find')}
          options={others.map(({ gid, name, resource_subtype }) => ({
            id: gid,
            label: name,
            hint: t(`kinds.${resource_subtype}`, { defaultValue: '' }),
          }))}
          chosen={new Set()}
          nothing={t('noneFound')}
          onClose={() => setOpen(false)}
          onPick={(gid) => void add(gid)}
          create={mayMake ? { label: (name) => t('makeNamed', { name }), make } : undefined}
        />
        {mayMake && (
          <button type="button" className={plain.quiet} onClick={() => make('')}>
            {t('new')}
          </button>
        )}
      </Pop>
      <Suspense>
        {making !== null && <FieldDialog project={project} name={making} onClose={() => setMaking(null)} />}
      </Suspense>
    </>
  );
}
