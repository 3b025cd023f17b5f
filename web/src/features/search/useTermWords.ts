import type { Span } from '@/features/view/spans';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Option } from '@/ui/picker/Picker';
import type { Term } from './terms';

const flags = ['completed', 'is_blocked', 'is_blocking', 'has_attachment', 'is_subtask'] as const;
const lacking = ['assignee', 'projects', 'tags', 'teams'] as const;

/** A condition in words, as "Assignee: Ana, Ben". */
export function useTermWords({ field, op, values }: Term, name: string, choices: readonly Option[]): string {
  const { t } = useTranslation(['search', 'view']);
  const first = values[0] ?? '';
  const flag = flags.find((known) => known === field);
  const lacked = lacking.find((known) => known === field);
  const chosen = choices.filter(({ id }) => values.includes(id)).map(({ label }) => label);
  switch (op) {
    case 'is':
      if (flag) return t(`flags.${flag}.${first === 'true' ? 'true' : 'false'}`);
      return `${name}: ${chosen.join(', ') || '…'}`;
    case 'within':
      return `${name}: ${t(`view:spans.${first as Span}`)}`;
    case 'next_days':
      return `${name}: ${t('view:nextDays', { count: Number(first) })}`;
    case 'past_days':
      return `${name}: ${t('view:pastDays', { count: Number(first) })}`;
    case 'between':
      return `${name}: ${values.map((value) => value || '…').join(' – ')}`;
    case 'any':
      return `${name}: ${chosen.join(', ') || '…'}`;
    case 'not':
    case 'all':
      return `${name} ${t(`ops.${op}`)}: ${chosen.join(', ') || '…'}`;
    case 'empty':
    case 'set':
      return lacked ? t(`presence.${lacked}.${op}`) : `${name} ${t(`ops.${op}`)}`;
    default:
      return `${name} ${t(`ops.${op}`)} ${first || '…'}`;
  }
}
