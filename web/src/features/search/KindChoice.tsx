import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './SearchPage.module.css';
import { type SearchKind, searchKinds } from './search';

type Props = { kind: SearchKind; onChange: (kind: SearchKind) => void };

/** What is looked for. */
export function KindChoice({ kind, onChange }: Props) {
  const { t } = useTranslation('search');
  return (
    <fieldset className={classes.kinds}>
      <legend className="visually-hidden">{t('kind')}</legend>
      {searchKinds.map((known) => (
        <label key={known} className={classes.kind}>
          <input
            type="radio"
            name="search-kind"
            className="visually-hidden"
            checked={known === kind}
            onChange={() => onChange(known)}
          />
          {t(`kinds.${known}`)}
        </label>
      ))}
    </fieldset>
  );
}
