import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import classes from './Importer.module.css';
import type { Change, Import } from './imports';

type Props = { planned: Import; onChange: (change: Change) => void };

/** Where the tasks go: a project that exists, or a new one. */
export function Target({ planned, onChange }: Props) {
  const { t } = useTranslation('importer');
  const { workspace } = useSession();
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const suggested = planned.preview.projects[0]?.name ?? '';
  const [name, setName] = useState(planned.project_name ?? suggested);
  const found = planned.preview.projects[0]?.project;
  function rename() {
    const wanted = name.trim();
    if (wanted && wanted !== (planned.project_name ?? suggested)) onChange({ project_name: wanted });
  }
  return (
    <div className={classes.form}>
      <NativeSelect
        size="xs"
        label={t('into')}
        value={planned.project?.gid ?? ''}
        onChange={(event) => onChange({ project: event.currentTarget.value || null })}
        data={[
          { value: '', label: found ? t('intoKnown', { name: found.name }) : t('intoNew') },
          ...projects.map(({ gid, name }) => ({ value: gid, label: name })),
        ]}
      />
      {!planned.project && !found && (
        <TextInput
          size="xs"
          label={t('projectName')}
          value={name}
          maxLength={1024}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
        />
      )}
    </div>
  );
}
