import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Filter } from './settings';
import type { Span } from './spans';
import { useChoices } from './useChoices';
import { useFieldName } from './useFieldNames';
import classes from './ViewBar.module.css';
import type { Viewing } from './viewing';

/** Each filter in words, and the way to take it off. */
export function FilterChips({ viewing }: { viewing: Viewing }) {
  const { filters } = viewing.settings;
  return filters.map((filter) => (
    <FilterChip
      key={JSON.stringify(filter)}
      viewing={viewing}
      filter={filter}
      onRemove={() => viewing.change({ filters: filters.filter((other) => other !== filter) })}
    />
  ));
}

type Props = { viewing: Viewing; filter: Filter; onRemove: () => void };

function FilterChip({ viewing, filter, onRemove }: Props) {
  const { t } = useTranslation('view');
  const words = useWords(viewing, filter);
  return (
    <li className={classes.chip}>
      <span className={classes.words}>{words}</span>
      <button type="button" aria-label={t('removeFilter', { name: words })} onClick={onRemove}>
        <X />
      </button>
    </li>
  );
}

const X = () => <IconX size={13} aria-hidden />;

function useWords(viewing: Viewing, filter: Filter): string {
  const { t } = useTranslation('view');
  const { field, op, values } = filter;
  const name = useFieldName(viewing)(field);
  const choices = useChoices(field, viewing);
  const first = values[0] ?? '';
  switch (op) {
    case 'is':
      return t(
        `flags.${field === 'is_blocked' ? field : 'completed'}.${first === 'true' ? 'true' : 'false'}`,
      );
    case 'within':
      return `${name}: ${t(`spans.${first as Span}`)}`;
    case 'next_days':
      return `${name}: ${t('nextDays', { count: Number(first) })}`;
    case 'past_days':
      return `${name}: ${t('pastDays', { count: Number(first) })}`;
    case 'between':
      return `${name}: ${values.map((value) => value || '…').join(' – ')}`;
    case 'empty':
    case 'set':
      return `${name} ${t(`operators.${op}`)}`;
    case 'any':
    case 'none': {
      const chosen = choices.filter(({ id }) => values.includes(id)).map(({ label }) => label);
      const said = chosen.join(', ') || '…';
      return op === 'any' ? `${name}: ${said}` : `${name} ${t('operators.none')} ${said}`;
    }
    default:
      return `${name} ${t(`operators.${op}`)} ${first}`;
  }
}
