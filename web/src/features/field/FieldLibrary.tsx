import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPencil, IconSearch, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import { matching } from '@/ui/picker/matching';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { FieldDialog } from './FieldDialog';
import classes from './FieldLibrary.module.css';
import { isEditable } from './field';
import { deleteField, fieldLibraryQuery, type UsedField } from './workspaceFields';

/** The custom fields of the workspace: what they are, where they are used, and the ways to change them. */
export function FieldLibrary() {
  const { t } = useTranslation('field');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(fieldLibraryQuery(workspace.gid));
  const removed = useRemoved();
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<UsedField | 'new' | null>(null);
  const reload = () =>
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'fields'] });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type.startsWith('custom_field'))) reload();
  }, reload);

  const mayCreate = useMay('create_global_custom_fields');
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const present = data
    .filter(({ gid }) => !removed.has(gid))
    .map((field) => ({ ...field, label: field.name }));
  const shown = matching(present, typed).toSorted((one, other) => one.name.localeCompare(other.name));
  const remove = ({ gid, name }: UsedField) =>
    removeUndoably({
      gid,
      label: t('library.deleted', { name }),
      run: async () => {
        await deleteField(gid);
        await queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'fields'] });
      },
    });
  return (
    <Panel
      title={t('library.title')}
      hint={t('library.hint')}
      actions={mayCreate && <Button onClick={() => setEditing('new')}>{t('new')}</Button>}
    >
      <TextInput
        className={classes.find}
        aria-label={t('library.find')}
        placeholder={t('library.find')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {shown.length > 0 ? (
        <ul className={rows.rows} aria-label={t('library.title')}>
          {shown.map((field) => (
            <FieldRow
              key={field.gid}
              field={field}
              onEdit={isEditable(field) ? () => setEditing(field) : undefined}
              onDelete={() => remove(field)}
            />
          ))}
        </ul>
      ) : (
        <p className={rows.nothing}>{t('library.none')}</p>
      )}
      {editing && (
        <FieldDialog field={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}

type RowProps = { field: UsedField; onEdit?: () => void; onDelete: () => void };

const fewProjects = 3;

function FieldRow({ field, onEdit, onDelete }: RowProps) {
  const { t } = useTranslation('field');
  const { name, projects, resource_subtype, enum_options = [] } = field;
  const options = enum_options.filter(({ enabled }) => enabled).map((option) => option.name);
  const kind = t(`kinds.${resource_subtype}`, { defaultValue: resource_subtype });
  const others = projects.length - fewProjects;
  return (
    <li className={rows.row}>
      <div className={rows.text}>
        <div className={rows.name}>
          <span>{name}</span>
          <span className={rows.mark}>{kind}</span>
        </div>
        {options.length > 0 && <div className={rows.more}>{options.join(', ')}</div>}
        <div className={rows.more}>
          {projects.length === 0 && t('library.unused')}
          {projects.slice(0, fewProjects).map(({ gid, name: project }, place) => (
            <span key={gid}>
              {place > 0 && ', '}
              <Link to="/project/$projectGid" params={{ projectGid: gid }}>
                {project}
              </Link>
            </span>
          ))}
          {others > 0 && ` ${t('library.others', { count: others })}`}
        </div>
      </div>
      {onEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('editNamed', { name })}
          onClick={onEdit}
        >
          <IconPencil size={18} stroke={1.6} />
        </ActionIcon>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('library.delete', { name })}
        onClick={onDelete}
      >
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}
