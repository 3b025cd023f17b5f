import { type ReactNode, useEffect } from 'react';
import { changeLanguage, type Language, languages } from '@/lib/i18n/i18n';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Doorway.module.css';

type Props = { title: string; hint?: ReactNode; children?: ReactNode; below?: ReactNode };

/** The quiet page around sign-in and its kin. */
export function Doorway({ title, hint, children, below }: Props) {
  useEffect(() => {
    document.title = `${title} · Cairn`;
  }, [title]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img className={classes.mark} src="/icon.svg" alt="" width={36} height={36} />
        <h1>{title}</h1>
        {hint && <p className={classes.hint}>{hint}</p>}
        {children}
      </div>
      {below && <p className={classes.below}>{below}</p>}
      <LanguageSwitch />
    </main>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <nav className={classes.languages} aria-label={t('language')}>
      {Object.entries(languages).map(([tag, name]) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-current={i18n.language === tag ? 'true' : undefined}
          onClick={() => changeLanguage(tag as Language)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
