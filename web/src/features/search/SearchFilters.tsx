import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectsQuery } from '@/features/project/projects';
import { PersonPicker } from '@/features/task/fields/PersonPicker';
import { peopleQuery } from '@/features/task/fields/people';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import classes from './SearchPage.module.css';
import { dues, sorts, type TaskSearch } from './searchTasks';

type Props = { search: TaskSearch; onChange: (changed: TaskSearch) => void };

const pause = 150;

export function SearchFilters({ search, onChange }: Props) {
  const { t } = useTranslation('search');
  const { workspace } = useSession();
  const [open, setOpen] = useState<'assignee' | 'project' | null>(null);
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const assignee = people.find(({ gid }) => gid === search.assignee);
  const project = projects.find(({ gid }) => gid === search.project);
  const close = () => setOpen(null);
  const toggle = (which: 'assignee' | 'project') => setOpen(open === which ? null : which);
  return (
    <search className={classes.filters}>
      <Words text={search.text ?? ''} onChange={(text) => onChange({ text })} />
      <NativeSelect
        aria-label={t('status')}
        value={search.done ?? ''}
        data={[
          { value: '', label: t('anyStatus') },
          { value: 'no', label: t('open') },
          { value: 'yes', label: t('done') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ done: value === 'yes' || value === 'no' ? value : undefined })
        }
      />
      <Pop
        open={open === 'assignee'}
        onClose={close}
        label={t('assignee')}
        target={
          <Button variant="default" fw={400} onClick={() => toggle('assignee')}>
            {assignee?.name ?? t('anyAssignee')}
          </Button>
        }
      >
        <PersonPicker
          label={t('assignee')}
          chosen={assignee ? [assignee] : []}
          onClose={close}
          onPick={({ gid }) => {
            onChange({ assignee: gid === search.assignee ? undefined : gid });
            close();
          }}
        />
      </Pop>
      <Pop
        open={open === 'project'}
        onClose={close}
        label={t('project')}
        target={
          <Button variant="default" fw={400} maw={220} onClick={() => toggle('project')}>
            {project?.name ?? t('anyProject')}
          </Button>
        }
      >
        <Picker
          label={t('project')}
          placeholder={t('findProject')}
          options={projects.map(({ gid, name, color }) => ({
            id: gid,
            label: name,
            icon: <ColorDot color={color} />,
          }))}
          chosen={new Set(project ? [project.gid] : [])}
          nothing={t('noProject')}
          onClose={close}
          onPick={(gid) => {
            onChange({ project: gid === search.project ? undefined : gid });
            close();
          }}
        />
      </Pop>
      <NativeSelect
        aria-label={t('due')}
        value={search.due ?? ''}
        data={[
          { value: '', label: t('anyDue') },
          ...dues.map((due) => ({ value: due, label: t(`dues.${due}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ due: dues.find((due) => due === value) })}
      />
      <NativeSelect
        aria-label={t('sort')}
        value={search.sort ?? (search.text ? 'relevance' : 'modified_at')}
        data={sorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ sort: sorts.find((sort) => sort === value) })}
      />
    </search>
  );
}

/** Searches while one types, a moment after each key. */
function Words({ text, onChange }: { text: string; onChange: (text: string | undefined) => void }) {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onChange(typed.trim() || undefined), pause);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      ref={input}
      className={classes.words}
      aria-label={t('words')}
      placeholder={t('wordsHint')}
      value={typed}
      maxLength={1000}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
