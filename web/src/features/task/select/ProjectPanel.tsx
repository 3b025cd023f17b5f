import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { Picker } from '@/ui/picker/Picker';
import { addAllToProject } from './bulkEdits';
import classes from './SelectionBar.module.css';

type Props = { gids: readonly string[]; here: string | undefined; onClose: () => void };

/** Into one project more, or out of this one into another. */
export function ProjectPanel({ gids, here, onClose }: Props) {
  const { t } = useTranslation('task');
  const { workspace } = useSession();
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const [leaves, setLeaves] = useState(false);
  return (
    <>
      <Picker
        label={t('addToProject')}
        placeholder={t('findProject')}
        options={projects
          .filter(({ gid }) => gid !== here)
          .map(({ gid, name, color }) => ({ id: gid, label: name, icon: <ColorDot color={color} /> }))}
        chosen={new Set()}
        nothing={t('noProjectFound')}
        onClose={onClose}
        onPick={(picked) => {
          const project = projects.find(({ gid }) => gid === picked);
          if (project) addAllToProject(gids, project, leaves && here ? here : null);
          onClose();
        }}
      />
      {here && (
        <label className={classes.leave}>
          <input type="checkbox" checked={leaves} onChange={() => setLeaves(!leaves)} />
          {t('select.leaveProject')}
        </label>
      )}
    </>
  );
}
