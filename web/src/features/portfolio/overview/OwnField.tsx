import { useState } from 'react';
import { FieldValueView } from '@/features/field/FieldValueView';
import { type CustomField, isEditable, isTyped } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import type { FieldValue } from '@/features/field/value';
import { FieldPanel } from '@/features/task/fields/FieldPanel';
import { FieldInput } from '@/features/task/grid/FieldInput';
import { valueFor } from '@/features/task/setField';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { asItem, setValue } from '../editPortfolio';
import { mayEditItem, type PortfolioDetail } from '../portfolios';
import classes from './PortfolioOverview.module.css';

/** `begins`: it was just chosen, to be given its first value. */
type Props = { portfolio: PortfolioDetail; field: CustomField; begins: boolean };

export function OwnField({ portfolio, field, begins }: Props) {
  const { t } = useTranslation('field');
  const [editing, setEditing] = useState(begins);
  const close = () => setEditing(false);
  const value = portfolio.custom_fields.find(({ gid }) => gid === field.gid);
  const mayEdit = mayEditItem(portfolio) && isEditable(field);
  const save = (next: FieldValue) => setValue(asItem(portfolio), field, valueFor(field, portfolio), next);
  const words = formatValue(field, value);
  const button = (
    <button
      type="button"
      className={classes.value}
      aria-label={`${field.name}: ${words || t('noValue')}`}
      disabled={!mayEdit}
      onClick={() => setEditing(true)}
    >
      {words ? (
        <FieldValueView field={field} value={value} />
      ) : (
        <span className={classes.dim}>{t('noValue')}</span>
      )}
    </button>
  );
  return (
    <>
      <dt>{field.name}</dt>
      <dd>
        {isTyped(field) ? (
          editing ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the input in it.
            <span
              className={classes.input}
              onKeyDown={({ key, target }) => {
                const input = target as HTMLInputElement;
                if (key === 'Escape') input.dataset.cancelled = 'yes';
                if (key === 'Enter' || key === 'Escape') input.blur();
              }}
            >
              <FieldInput field={field} value={value} typed={undefined} onSave={save} onLeave={close} />
            </span>
          ) : (
            button
          )
        ) : (
          <Pop open={editing} onClose={close} label={field.name} target={button}>
            <FieldPanel field={field} value={value} onChange={save} onClose={close} />
          </Pop>
        )}
      </dd>
    </>
  );
}
