import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import rows from '@/ui/Rows.module.css';
import classes from './People.module.css';
import type { Person } from './people';

type Props = { people: Person[]; onEnd: () => void };

const height = 52;
const near = 20;

/** However many there are, only those in view are drawn; more are asked for as one comes near the end. */
export function PeopleList({ people, onEnd }: Props) {
  const { t } = useTranslation('people');
  const { me } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => people[index]?.gid ?? index,
    overscan: 10,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= people.length - near) onEnd();
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.list} ref={scroller} tabIndex={0} aria-label={t('title')}>
      <ul className={classes.all} style={{ height: virtual.getTotalSize() }} aria-label={t('title')}>
        {shown.map(({ key, index, start }) => {
          const person = people[index];
          if (!person) return null;
          const { gid, name } = person;
          return (
            <li
              key={key}
              className={classes.person}
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={people.length}
            >
              <Avatar name={name} gid={gid} size={32} />
              <div className={rows.text}>
                <div className={rows.name}>
                  <Link to="/people/$userGid" params={{ userGid: gid }} className={classes.link}>
                    {name}
                  </Link>
                  {gid === me.gid && <span className={rows.mark}>{t('you')}</span>}
                </div>
                <div className={rows.more}>{contactOf(person)}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
