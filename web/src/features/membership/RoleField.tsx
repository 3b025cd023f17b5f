import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useMayEdit } from './level';
import classes from './Memberships.module.css';
import { changeRole, type Membership, membershipsQuery } from './memberships';

type Props = { project: string; membership: Membership; name: string };

/** What a member does in the project; Enter or leaving saves it, Escape does not. */
export function RoleField({ project, membership, name }: Props) {
  const { t } = useTranslation('project');
  const queryClient = useQueryClient();
  const mayEdit = useMayEdit();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const { gid, project_role } = membership;
  useEffect(() => {
    if (editing || !returns.current) return;
    returns.current = false;
    button.current?.focus();
  }, [editing]);

  function save(text: string) {
    const role = text.trim() || null;
    if (role === (project_role ?? null)) return;
    void perform({
      key: `membership:${gid}`,
      show: () =>
        paint(queryClient, membershipsQuery(project).queryKey, (all) =>
          all.map((other) => (other.gid === gid ? { ...other, project_role: role } : other)),
        ),
      write: async () => void (await changeRole(gid, role)),
    });
  }
  if (!mayEdit) return project_role ? <small className={classes.role}>{project_role}</small> : null;
  if (!editing)
    return (
      <button
        ref={button}
        type="button"
        className={classes.roleButton}
        data-empty={!project_role || undefined}
        aria-label={project_role ? t('role', { name, role: project_role }) : `${t('addRole')}: ${name}`}
        onClick={() => setEditing(true)}
      >
        {project_role ?? t('addRole')}
      </button>
    );
  return (
    <RoleInput
      label={t('roleOf', { name })}
      initial={project_role ?? ''}
      onDone={(text, byKey) => {
        if (text !== null) save(text);
        returns.current = byKey;
        setEditing(false);
      }}
    />
  );
}

type InputProps = {
  label: string;
  initial: string;
  /** Null where it is to stay as it was. */
  onDone: (text: string | null, byKey: boolean) => void;
};

function RoleInput({ label, initial, onDone }: InputProps) {
  const done = useRef(false);
  function finish(text: string | null, byKey: boolean) {
    if (done.current) return;
    done.current = true;
    onDone(text, byKey);
  }
  return (
    <input
      className={classes.roleInput}
      aria-label={label}
      placeholder={label}
      defaultValue={initial}
      maxLength={100}
      autoFocus
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The button that comes back with the focus would be pressed by this very key.
        event.preventDefault();
        finish(event.key === 'Enter' ? event.currentTarget.value : null, true);
      }}
      onBlur={(event) => finish(event.currentTarget.value, false)}
    />
  );
}
