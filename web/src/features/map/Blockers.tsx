import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import type { Blocker } from './map';
import classes from './PlacePanel.module.css';
import { type Place, within } from './place';

type Props = { place: Place; blockers: Blocker[] };

const most = 8;

/** For whom the tasks of a place wait. */
export function Blockers({ place, blockers }: Props) {
  const { t } = useTranslation('map');
  const inside = new Set([...within(place)].map(({ id }) => id));
  const byPerson = new Map<string, { gid: string; name: string; count: number }>();
  for (const { projects, assignee, num_tasks } of blockers) {
    if (!projects.some((gid) => inside.has(gid))) continue;
    const { gid, name } = assignee ?? { gid: '', name: t('nobody') };
    byPerson.set(gid, { gid, name, count: (byPerson.get(gid)?.count ?? 0) + num_tasks });
  }
  if (byPerson.size === 0) return null;
  const people = [...byPerson.values()].sort((one, other) => other.count - one.count);
  return (
    <section className={classes.part}>
      <h3>
        {t('blockedBy')} <span>{people.length}</span>
      </h3>
      <ul>
        {people.slice(0, most).map(({ gid, name, count }) => (
          <li key={gid} className={classes.person}>
            {gid ? <Avatar name={name} gid={gid} size={20} /> : <i className={classes.noFace} aria-hidden />}
            <span>{name}</span>
            <span className={classes.count}>{t('waitFor', { count })}</span>
          </li>
        ))}
      </ul>
      {people.length > most && <p className={classes.dim}>{t('more', { count: people.length - most })}</p>}
    </section>
  );
}
