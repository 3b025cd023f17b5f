import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import { Problem } from '@/ui/Problem';
import { ProjectFields } from './ProjectFields';
import { ProjectGeneral } from './ProjectGeneral';
import { ProjectMembers } from './ProjectMembers';
import classes from './ProjectSettings.module.css';
import { projectSettingsQuery } from './projectSettings';

type Props = { projectGid: string; part: 'general' | 'members' | 'fields'; onClose: () => void };

/** Every change in here is written at once. */
export function ProjectSettingsDialog({ projectGid, part, onClose }: Props) {
  const { t } = useTranslation(['project', 'field']);
  const mayEdit = useMayEdit();
  const { data: project, error, refetch } = useQuery(projectSettingsQuery(projectGid));
  return (
    <Dialog title={t('settings')} onClose={onClose} size={560}>
      {error && <Problem error={error} retry={() => refetch()} />}
      <Tabs defaultValue={part} keepMounted={false} className={classes.tabs}>
        <Tabs.List aria-label={t('settings')}>
          {mayEdit && <Tabs.Tab value="general">{t('general')}</Tabs.Tab>}
          <Tabs.Tab value="members">{t('members')}</Tabs.Tab>
          {mayEdit && <Tabs.Tab value="fields">{t('field:fields')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="general">{project && <ProjectGeneral project={project} />}</Tabs.Panel>
        <Tabs.Panel value="members">{project && <ProjectMembers project={project} />}</Tabs.Panel>
        <Tabs.Panel value="fields">
          <ProjectFields project={projectGid} />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}
