import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { projectsQuery } from '@/features/project/projects';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { Picker } from '@/ui/picker/Picker';
import type { TaskRow } from '../taskRow';
import { AddPop } from './AddPop';
import { addToProject, removeFromProject } from './memberships';
import buttons from './PaneButtons.module.css';
import classes from './PaneFields.module.css';
import { SectionSelect } from './SectionSelect';

/** The projects a task lives in, each with its section there. */
export function ProjectsField({ task }: { task: TaskRow }) {
  const { t } = useTranslation('task');
  const { workspace } = useSession();
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const inGids = new Set(task.memberships.map(({ project }) => project.gid));
  const known = (gid: string) => projects.find((project) => project.gid === gid);
  return (
    <div className={classes.field}>
      <span className={classes.fieldName}>{t('projects')}</span>
      <div className={classes.memberships}>
        {task.memberships.map((membership) => {
          const { gid } = membership.project;
          const name = known(gid)?.name ?? membership.project.name;
          return (
            <div key={gid} className={classes.membership}>
              <ColorDot color={known(gid)?.color} />
              <Link to="/project/$projectGid/list" params={{ projectGid: gid }} className={classes.project}>
                {name}
              </Link>
              <SectionSelect task={task} membership={membership} label={t('sectionOf', { name })} />
              <button
                type="button"
                className={buttons.small}
                aria-label={t('removeFromProject', { name })}
                title={t('removeFromProject', { name })}
                onClick={() => removeFromProject(task, membership)}
              >
                <IconX size={14} />
              </button>
            </div>
          );
        })}
        <AddPop label={t('addToProject')}>
          {(close) => (
            <Picker
              label={t('addToProject')}
              placeholder={t('findProject')}
              options={projects
                .filter(({ gid }) => !inGids.has(gid))
                .map(({ gid, name, color }) => ({ id: gid, label: name, icon: <ColorDot color={color} /> }))}
              chosen={new Set()}
              nothing={t('noProjectFound')}
              onClose={close}
              onPick={(gid) => {
                const project = known(gid);
                if (project) addToProject(task, project);
                close();
              }}
            />
          )}
        </AddPop>
      </div>
    </div>
  );
}
