import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import plain from '@/ui/PlainButton.module.css';
import { formatDuration, readDuration } from './duration';
import type { Said } from './editTime';
import classes from './TimeTracked.module.css';
import { timeCategoriesQuery } from './timeEntries';
import { useBillable } from './useBillable';

type Props = {
  /** What was said before, where that is to be changed. */
  before?: Said;
  onSave: (said: Said) => void;
  onClose: () => void;
};

/** How long, on which day and on what somebody worked. */
export function TimeForm({ before, onSave, onClose }: Props) {
  const { t } = useTranslation(['time', 'common']);
  const { workspace } = useSession();
  const { data: known = [] } = useQuery(timeCategoriesQuery(workspace.gid));
  const [first] = before?.categories ?? [];
  // One that is put away stays where it was chosen.
  const categories = first && !known.some(({ gid }) => gid === first.gid) ? [...known, first] : known;
  const [typed, setTyped] = useState(before ? formatDuration(before.duration_minutes) : '');
  const [day, setDay] = useState(before?.entered_on ?? today());
  const [category, setCategory] = useState(first?.gid ?? '');
  const [description, setDescription] = useState(before?.description ?? '');
  const [usual, setUsual] = useBillable();
  const [changed, setChanged] = useState(before?.billable_status);
  const billable = changed ?? usual;
  const minutes = readDuration(typed);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!minutes || !day) return;
    const chosen = categories.find(({ gid }) => gid === category);
    onSave({
      duration_minutes: minutes,
      entered_on: day,
      categories: chosen ? [chosen] : [],
      description: description.trim(),
      billable_status: billable,
    });
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
      <input
        className={classes.input}
        type="date"
        aria-label={t('day')}
        required
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
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
          onChange={({ currentTarget: { checked } }) => {
            const status = checked ? 'billable' : 'nonBillable';
            if (before) setChanged(status);
            else setUsual(status);
          }}
        />
        {t('billable')}
      </label>
      <p className={classes.understood} aria-live="polite">
        {typed && (minutes ? formatDuration(minutes) : t('notUnderstood'))}
      </p>
      <button type="button" className={classes.quiet} onClick={onClose}>
        {t('common:cancel')}
      </button>
      <button type="submit" className={plain.send} disabled={!minutes || !day}>
        {t(before ? 'common:save' : 'enter')}
      </button>
    </form>
  );
}
