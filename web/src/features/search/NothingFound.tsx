import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';

export function NothingFound() {
  const { t } = useTranslation('search');
  return <EmptyState title={t('nothing.title')} hint={t('nothing.hint')} />;
}
