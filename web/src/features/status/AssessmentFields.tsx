import { NumberInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Status.module.css';

/** How much was reached of a goal: from 0 to 1, written in per cent. */
export function ScoreField({ score, onChange }: { score: number; onChange: (score: number) => void }) {
  const { t } = useTranslation('status');
  return (
    <NumberInput
      label={t('score')}
      description={t('scoreHint')}
      suffix="%"
      min={0}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      value={Math.round(score * 100)}
      onChange={(percent) => onChange(Number(percent) / 100)}
      hideControls
      maw={220}
    />
  );
}

const steps = Array.from({ length: 10 }, (_, place) => place + 1);

type Props = { confidence: number | null; onChange: (confidence: number | null) => void };

/** How sure one is that a goal will be reached. */
export function ConfidenceField({ confidence, onChange }: Props) {
  const { t } = useTranslation('status');
  return (
    <fieldset className={classes.confidence}>
      <legend>{t('confidence')}</legend>
      <div className={classes.steps}>
        {steps.map((step) => (
          <label key={step} className={classes.step}>
            <input
              type="radio"
              name="confidence"
              className="visually-hidden"
              checked={confidence === step}
              onChange={() => onChange(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <p className={classes.ends} aria-hidden>
        <span>{t('unsure')}</span>
        <span>{t('sure')}</span>
      </p>
    </fieldset>
  );
}
