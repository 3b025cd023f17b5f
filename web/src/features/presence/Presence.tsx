import { useEffect } from 'react';
import { currentGid, isTemporary } from '@/features/task/temporary';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useKeyed } from '@/lib/keyedStore';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import classes from './Presence.module.css';
import { type Present, present } from './present';
import { stay } from './stay';

const nobody: Present[] = [];
const mostFaces = 3;

const firstName = ({ name }: Present) => name.trim().split(/\s+/)[0] ?? name;

/** Who else has the task open; as long as it is shown, others see that this person has. */
export function AlsoHere({ task }: { task: string }) {
  const { t } = useTranslation('presence');
  const { me } = useSession();
  const gid = currentGid(task);
  useEffect(() => (isTemporary(gid) ? undefined : stay(gid, me.gid)), [gid, me.gid]);
  const others = useKeyed(present, gid) ?? nobody;
  if (others.length === 0) return null;
  const more = others.length - mostFaces;
  return (
    <div className={classes.here} title={t('names', { names: others.map(({ name }) => name).join(', ') })}>
      <ul className={classes.faces} aria-label={t('alsoHere')}>
        {others.map(({ gid, name }, index) => (
          <li key={gid} className={index < mostFaces ? classes.face : 'visually-hidden'}>
            {index < mostFaces && <Avatar name={name} gid={gid} size={24} />}
            <span className="visually-hidden">{name}</span>
          </li>
        ))}
      </ul>
      <span className={classes.names} aria-hidden>
        {more > 0 ? t('more', { count: more }) : others.map(firstName).join(', ')}
      </span>
    </div>
  );
}

/** Who is writing a comment. Stands over what is above the box, so that nothing moves when they begin. */
export function Writers({ task }: { task: string }) {
  const { t } = useTranslation('presence');
  const writers = (useKeyed(present, currentGid(task)) ?? nobody).filter(({ typing }) => typing);
  const [one, two] = writers.map(firstName);
  if (!one) return null;
  return (
    <div className={classes.line}>
      <p className={classes.writing}>
        {writers.length > 2 ? t('severalWrite') : two ? t('twoWrite', { one, two }) : t('oneWrites', { one })}
      </p>
    </div>
  );
}
