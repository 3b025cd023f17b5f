import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import plain from '@/ui/PlainButton.module.css';
import { formatDuration, readDuration } from './duration';
import classes from './TimeTracked.module.css';
import { type Billable, type TimeCategory, timeCategoriesQuery } from './timeEntries';
import { useBillable } from './useBillable';

type Props = {
  onAdd: (minutes: number, category: TimeCategory | null, description: string, billable: Billable) => void;
  onClose: () => void;
};

export function TimeForm({ onAdd, onClose }: Props) {
  const { t } = useTranslation(['time', 'common']);
  const { workspace } = useSession();
  const { data: categories = [] } = useQuery(timeCategoriesQuery(workspace.gid));
  const [typed, setTyped] = useState('');
  const [category, setCategory] = useState('');
  const [description, setDescription] = useState('');
  const [billable, setBillable] = useBillable();
  const minutes = readDuration(typed);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!minutes) return;
    onAdd(minutes, categories.find(({ gid }) => gid === category) ?? null, description.trim(), billable);
    onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <input
        className={classes.input}
        aria-label={t('duration')}
        placeholder={t('durationHint')}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {categories.length > 0 && (
        <select
          className={classes.input}
          aria-label={t('category')}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        >
          <option value="">{t('noCategory')}</option>
          {categories.map(({ gid, name }) => (
            <option key={gid} value={gid}>
              {name}
            </option>
          ))}
        </select>
      )}
      <input
        className={classes.input}
        data-wide
        aria-label={t('description')}
        placeholder={t('description')}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={billable === 'billable'}
          onChange={({ currentTarget: { checked } }) => setBillable(checked ? 'billable' : 'nonBillable')}
        />
        {t('billable')}
      </label>
      <p className={classes.understood} aria-live="polite">
        {typed && (minutes ? formatDuration(minutes) : t('notUnderstood'))}
      </p>
      <button type="button" className={classes.quiet} onClick={onClose}>
        {t('common:cancel')}
      </button>
      <button type="submit" className={plain.send} disabled={!minutes}>
        {t('enter')}
      </button>
    </form>
  );
}
