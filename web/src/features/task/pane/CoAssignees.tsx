import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { markOwnPart, toggleCoAssignee } from '../coAssign';
import { PersonPicker } from '../fields/PersonPicker';
import type { CoAssignee, TaskRow } from '../taskRow';
import { AddPop } from './AddPop';
import classes from './CoAssignees.module.css';
import buttons from './PaneButtons.module.css';
import fields from './PaneFields.module.css';

/** Who works on the task beside its assignee, each with a mark for their own part. */
export function CoAssignees({ task }: { task: TaskRow }) {
  const { t } = useTranslation('task');
  const { assignee, co_assignees } = task;
  return (
    <div className={fields.field}>
      <span className={fields.fieldName}>{t('coAssignees')}</span>
      <div className={classes.list}>
        {co_assignees.length > 0 && (
          <ul className={classes.people} aria-label={t('coAssignees')}>
            {co_assignees.map((one) => (
              <Part key={one.user.gid} task={task} one={one} />
            ))}
          </ul>
        )}
        <AddPop label={t('addCoAssignee')}>
          {(close) => (
            <PersonPicker
              label={t('addCoAssignee')}
              chosen={co_assignees.map(({ user }) => user)}
              without={assignee?.gid}
              onClose={close}
              onPick={(person) => toggleCoAssignee(task.gid, person)}
            />
          )}
        </AddPop>
      </div>
    </div>
  );
}

function Part({ task, one }: { task: TaskRow; one: CoAssignee }) {
  const { t } = useTranslation('task');
  const { me } = useSession();
  const { user, completed } = one;
  const said = t(completed ? 'partDone' : 'partOpen', { name: user.name });
  const action = t(completed ? 'reopenPart' : 'markPart');
  return (
    <li className={classes.person}>
      <Avatar name={user.name} gid={user.gid} size={22} />
      <span className={fields.ellipsis}>{user.name}</span>
      {user.gid === me.gid ? (
        <button
          type="button"
          className={classes.mark}
          data-done={completed || undefined}
          aria-label={action}
          title={action}
          onClick={() => markOwnPart(task, me.gid, !completed)}
        >
          <IconCheck size={12} stroke={2.4} aria-hidden />
        </button>
      ) : (
        <span
          className={classes.mark}
          data-done={completed || undefined}
          role="img"
          aria-label={said}
          title={said}
        >
          <IconCheck size={12} stroke={2.4} aria-hidden />
        </span>
      )}
      <button
        type="button"
        className={buttons.small}
        aria-label={t('removeCoAssignee', { name: user.name })}
        title={t('removeCoAssignee', { name: user.name })}
        onClick={() => toggleCoAssignee(task.gid, user)}
      >
        <IconX size={14} />
      </button>
    </li>
  );
}
