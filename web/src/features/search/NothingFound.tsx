import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';

export function NothingFound() {
  const { t } = useTranslation('search');
  return <EmptyState title={t('nothing.title')} hint={t('nothing.hint')} />;
}
