import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './SearchPage.module.css';
import type { SearchKind } from './search';
import { mostFound } from './searchTasks';

/** How much was found; of more than the server tells at once, that these are the first. */
export function FoundCount({ kind, count }: { kind: SearchKind; count: number }) {
  const { t } = useTranslation('search');
  return (
    <p className={classes.count} role="status">
      {count < mostFound ? t(`found.${kind}`, { count }) : t('foundMany', { count: mostFound })}
    </p>
  );
}
