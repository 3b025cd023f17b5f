import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { post } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { Pop } from '@/ui/Pop';
import { PersonPicker } from '../fields/PersonPicker';
import type { Person } from '../taskRow';
import buttons from './PaneButtons.module.css';
import classes from './PaneFields.module.css';
import { useDetailEdit } from './useDetailEdit';

const mostShown = 8;

type Props = {
  task: string;
  followers: Person[];
  /** Whether others may be made to follow; oneself always may. */
  mayAdd: boolean;
};

/** Who hears of what happens here. Picking a follower again takes them off. */
export function Followers({ task, followers, mayAdd }: Props) {
  const { t } = useTranslation('task');
  const { me } = useSession();
  const [open, setOpen] = useState(false);
  const edit = useDetailEdit(task);
  const isFollowing = followers.some(({ gid }) => gid === me.gid);
  useShortcuts([
    {
      keys: 'f',
      label: t('keys.follow'),
      group: t('keys.group'),
      run: () => toggle({ gid: me.gid, name: me.name }),
    },
  ]);

  function toggle(person: Person) {
    const has = followers.some(({ gid }) => gid === person.gid);
    const next = has ? followers.filter(({ gid }) => gid !== person.gid) : [...followers, person];
    const action = has ? 'removeFollowers' : 'addFollowers';
    void edit({ followers: next }, () => post(`/tasks/${task}/${action}`, { followers: [person.gid] }));
  }
  const names = followers.map(({ name }) => name).join(', ');
  return (
    <div className={classes.field}>
      <span className={classes.fieldName}>{t('followers')}</span>
      <div className={classes.followers}>
        <span className={classes.faces} title={names}>
          {followers.slice(0, mostShown).map(({ gid, name }) => (
            <Avatar key={gid} gid={gid} name={name} size={22} />
          ))}
          {followers.length > mostShown && <span>+{followers.length - mostShown}</span>}
          <span className="visually-hidden">{names}</span>
        </span>
        {mayAdd && (
          <Pop
            open={open}
            onClose={() => setOpen(false)}
            label={t('followers')}
            target={
              <button
                type="button"
                className={buttons.icon}
                aria-label={t('addFollower')}
                title={t('addFollower')}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                <IconPlus size={16} stroke={1.6} />
              </button>
            }
          >
            <PersonPicker
              label={t('addFollower')}
              chosen={followers}
              onPick={toggle}
              onClose={() => setOpen(false)}
            />
          </Pop>
        )}
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => toggle({ gid: me.gid, name: me.name })}
        >
          {t(isFollowing ? 'unfollow' : 'follow')}
        </button>
      </div>
    </div>
  );
}
