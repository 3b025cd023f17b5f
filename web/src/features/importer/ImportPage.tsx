import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { usePermissions } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { ChooseFile } from './ChooseFile';
import classes from './Importer.module.css';
import { ImportPlan } from './ImportPlan';
import { ImportProgress } from './ImportProgress';
import { ImportReport } from './ImportReport';
import { importQuery } from './imports';

/** Brings in a CSV file: choose it, look at what would come of it, let it run, read the report. */
export function ImportPage() {
  const { t } = useTranslation('importer');
  const { importGid = null } = useParams({ strict: false });
  const may = usePermissions();
  return (
    <div className={classes.page}>
      <PageTitle title={t('title')} />
      {may?.import_data === false ? (
        <EmptyState title={t('notAllowed.title')} hint={t('notAllowed.hint')} />
      ) : importGid ? (
        <Steps key={importGid} gid={importGid} />
      ) : (
        <ChooseFile />
      )}
    </div>
  );
}

function Steps({ gid }: { gid: string }) {
  const { data, error, refetch } = useQuery(importQuery(gid));
  if (!data) return error ? <Problem error={error} retry={refetch} /> : <SkeletonRows />;
  if (data.status === 'running') return <ImportProgress running={data} />;
  if (data.report) return <ImportReport ended={data} report={data.report} />;
  return <ImportPlan planned={data} />;
}
