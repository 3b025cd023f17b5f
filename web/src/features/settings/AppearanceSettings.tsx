import { type ReactNode, useId } from 'react';
import { changeLanguage, type Language, languages } from '@/lib/i18n/i18n';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import { sayProblem } from '@/ui/toasts';
import { densities, themes, useAppearance } from './appearance';
import { DensityPicture, ThemePicture } from './Pictures';
import { savePreferences } from './preferences';
import classes from './Settings.module.css';
import { TimeSettings } from './TimeSettings';

/** Theme and density are of this device, since a phone and a wide screen want different things; the rest goes along. */
export function AppearanceSettings() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const { theme, setTheme, density, setDensity } = useAppearance();
  return (
    <>
      <Panel title={t('common:theme')}>
        <Choices
          label={t('common:theme')}
          chosen={theme}
          onChoose={setTheme}
          choices={themes.map((value) => ({
            value,
            label: t(`common:themes.${value}`),
            picture: <ThemePicture theme={value} />,
          }))}
        />
      </Panel>
      <Panel title={t('common:density')} hint={t('densityHint')}>
        <Choices
          label={t('common:density')}
          chosen={density}
          onChoose={setDensity}
          choices={densities.map((value) => ({
            value,
            label: t(`common:densities.${value}`),
            picture: <DensityPicture density={value} />,
          }))}
        />
      </Panel>
      <Panel title={t('common:language')} hint={t('languageHint')}>
        <Choices
          label={t('common:language')}
          chosen={i18n.language as Language}
          onChoose={(language) => {
            void changeLanguage(language);
            savePreferences({ language }).catch((error) => sayProblem(explain(error, []).general));
          }}
          choices={Object.entries(languages).map(([value, label]) => ({
            value: value as Language,
            label,
            lang: value,
          }))}
        />
      </Panel>
      <TimeSettings />
    </>
  );
}

type Choice<T extends string> = { value: T; label: string; lang?: string; picture?: ReactNode };
type Props<T extends string> = {
  label: string;
  chosen: T;
  choices: Choice<T>[];
  onChoose: (value: T) => void;
};

function Choices<T extends string>({ label, chosen, choices, onChoose }: Props<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classes.choices}>
      {choices.map(({ value, label: text, lang, picture }) => (
        <label key={value} className={classes.choice}>
          {picture}
          <span lang={lang}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            {text}
          </span>
        </label>
      ))}
    </div>
  );
}
