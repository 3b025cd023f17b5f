import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Ancestor } from '../taskDetail';
import classes from './Parents.module.css';

type Props = { parent: Ancestor; onOpen: (gid: string) => void };

/** The way up to the task that all of this belongs to, the uppermost first. */
export function Parents({ parent, onOpen }: Props) {
  const { t } = useTranslation('task');
  const above: Ancestor[] = [];
  for (let next: Ancestor | null | undefined = parent; next; next = next.parent) above.unshift(next);
  return (
    <nav className={classes.parents} aria-label={t('partOf')}>
      {above.map(({ gid, name }) => (
        <button
          key={gid}
          type="button"
          className={classes.parent}
          aria-label={t('parent', { name })}
          onClick={() => onOpen(gid)}
        >
          {name || t('untitled')}
        </button>
      ))}
    </nav>
  );
}
