import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';

export function MyTasksPage() {
  const { t } = useTranslation();
  return <PageTitle title={t('myTasks')} />;
}
