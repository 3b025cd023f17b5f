import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CustomField } from '@/features/field/field';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import type { Search } from './search';
import { TermChip } from './TermChip';
import classes from './Terms.module.css';
import { begun, fieldsFor, isWritten, keyOf, shapeOf, type Term, termsOf, withTerms } from './terms';
import { useTermNames } from './useTermNames';

type Props = { search: Search; custom: readonly CustomField[]; onChange: (search: Search) => void };

/** The conditions of a search as chips, and the way to add one. */
export function Terms({ search, custom, onChange }: Props) {
  const { t } = useTranslation('search');
  const nameOf = useTermNames(custom);
  const [adding, setAdding] = useState(false);
  /** The condition that is being written; what it says counts once it says enough. */
  const [draft, setDraft] = useState<Term | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const kind = search.kind ?? 'tasks';
  const asked = termsOf(search);
  const isDraftAsked = draft && asked.some((term) => keyOf(term) === keyOf(draft));
  const shown = draft && !isDraftAsked ? [...asked, draft] : asked;

  function change(before: Term, after: Term) {
    const place = asked.findIndex((term) => keyOf(term) === keyOf(before));
    if (open === keyOf(before)) setOpen(keyOf(after));
    setDraft(isWritten(after) ? null : after);
    onChange(withTerms(search, place < 0 ? [...asked, after] : asked.with(place, after)));
  }
  function begin(field: string) {
    const shape = shapeOf(field, kind, custom);
    if (!shape) return;
    // A second condition on a field begins with what has not been asked of it yet.
    const free = shape.ops.filter((op) => !asked.some((term) => term.field === field && term.op === op));
    const term = begun(field, free.length > 0 ? { ...shape, ops: free } : shape);
    setAdding(false);
    setOpen(keyOf(term));
    setDraft(term);
    if (isWritten(term)) onChange(withTerms(search, [...asked, term]));
  }
  function close(term: Term) {
    setOpen(null);
    if (!isWritten(term)) setDraft(null);
  }
  return (
    <ul className={classes.terms} aria-label={t('filters')}>
      {shown.map((term, place) => (
        <TermChip
          // biome-ignore lint/suspicious/noArrayIndexKey: it stays the same condition when its operator changes.
          key={place}
          term={term}
          search={search}
          custom={custom}
          open={open === keyOf(term)}
          onOpen={(opens) => (opens ? setOpen(keyOf(term)) : close(term))}
          onChange={(changed) => change(term, changed)}
          onRemove={() => {
            setDraft(null);
            onChange(
              withTerms(
                search,
                asked.filter((other) => keyOf(other) !== keyOf(term)),
              ),
            );
          }}
        />
      ))}
      <li>
        <Pop
          open={adding}
          onClose={() => setAdding(false)}
          label={t('addFilter')}
          target={
            <button
              type="button"
              className={classes.add}
              aria-haspopup="dialog"
              aria-expanded={adding}
              onClick={() => setAdding(!adding)}
            >
              <IconPlus size={15} aria-hidden />
              {t('addFilter')}
            </button>
          }
        >
          <Picker
            label={t('findField')}
            placeholder={t('findField')}
            options={fieldsFor(kind, custom).map((field) => ({ id: field, label: nameOf(field) }))}
            chosen={new Set()}
            nothing={t('noneFound')}
            onPick={begin}
            onClose={() => setAdding(false)}
          />
        </Pop>
      </li>
      {asked.length > 0 && (
        <li>
          <button type="button" className={classes.add} onClick={() => onChange(withTerms(search, []))}>
            {t('clearFilters')}
          </button>
        </li>
      )}
    </ul>
  );
}
