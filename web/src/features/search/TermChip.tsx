import { IconX } from '@tabler/icons-react';
import type { CustomField } from '@/features/field/field';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import type { Search } from './search';
import { TermPanel } from './TermPanel';
import classes from './Terms.module.css';
import { shapeOf, type Term } from './terms';
import { useTermChoices } from './useTermChoices';
import { useTermNames } from './useTermNames';
import { useTermWords } from './useTermWords';

type Props = {
  term: Term;
  search: Search;
  custom: readonly CustomField[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (term: Term) => void;
  onRemove: () => void;
};

/** A condition in words; a click changes it, the cross takes it off. */
export function TermChip({ term, search, custom, open, onOpen, onChange, onRemove }: Props) {
  const { t } = useTranslation('search');
  const shape = shapeOf(term.field, search.kind ?? 'tasks', custom);
  const name = useTermNames(custom)(term.field);
  const choices = useTermChoices(term.field, shape?.choosing, search, custom);
  const words = useTermWords(term, name, choices);
  if (!shape) return null;
  return (
    <li className={classes.chip}>
      <Pop
        open={open}
        onClose={() => onOpen(false)}
        label={t('filterBy', { name })}
        width={300}
        target={
          <button
            type="button"
            className={classes.words}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            {words}
          </button>
        }
      >
        <TermPanel
          term={term}
          shape={shape}
          choices={choices}
          onChange={onChange}
          onClose={() => onOpen(false)}
        />
      </Pop>
      <button
        type="button"
        className={classes.remove}
        aria-label={t('removeFilter', { name: words })}
        onClick={onRemove}
      >
        <IconX size={13} aria-hidden />
      </button>
    </li>
  );
}
