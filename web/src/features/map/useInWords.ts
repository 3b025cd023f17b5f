import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Place } from './place';

/** A place in one line: what it is, how it stands, and what is in it. */
export function useInWords() {
  const { t } = useTranslation(['map', 'status']);
  return (place: Place): string => {
    const { kind, name, status, sum } = place;
    const said = [name];
    if (kind === 'goal' || kind === 'portfolio' || kind === 'project' || kind === 'team')
      said.push(t(`kinds.${kind}`));
    if (status) said.push(t(`status:types.${status}`));
    if (place.isWorkless) said.push(t('workless'));
    if (kind === 'project' && place.isLoose) said.push(t('loose'));
    if (kind !== 'project' && sum.projects > 0) said.push(t('projects', { count: sum.projects }));
    if (sum.open > 0) said.push(t('open', { count: sum.open }));
    if (sum.late > 0) said.push(t('late', { count: sum.late }));
    if (sum.blocked > 0) said.push(t('blocked', { count: sum.blocked }));
    return said.join(', ');
  };
}
