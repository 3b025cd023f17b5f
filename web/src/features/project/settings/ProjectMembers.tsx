import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { MembershipRow } from '@/features/membership/MembershipRow';
import {
  type Membership,
  membershipsQuery,
  type ProjectLevel,
  projectLevels,
  shareWith,
} from '@/features/membership/memberships';
import { SharerPicker } from '@/features/membership/SharerPicker';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { Pop } from '@/ui/Pop';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import classes from './ProjectSettings.module.css';
import type { ProjectSettings } from './projectSettings';

/** Who shares the project by name, people and teams, at which level. */
export function ProjectMembers({ project }: { project: ProjectSettings }) {
  const { t } = useTranslation(['project', 'membership']);
  const queryClient = useQueryClient();
  const removed = useRemoved();
  const [adding, setAdding] = useState(false);
  const mayEdit = useMayEdit();
  const query = membershipsQuery(project.gid);
  const { data, error, refetch } = useQuery(query);
  const shown = (data ?? []).filter(({ gid }) => !removed.has(gid)) as Membership<ProjectLevel>[];
  const chosen = new Set(shown.flatMap(({ member }) => member?.gid ?? []));

  async function share(gid: string) {
    if (chosen.has(gid)) return;
    try {
      const added = await shareWith(project.gid, gid);
      queryClient.setQueryData(query.queryKey, (all = []) => [
        ...all.filter((other) => other.gid !== added.gid),
        added,
      ]);
    } catch (problem) {
      sayProblem(explain(problem, []).general);
    }
  }

  return (
    <div className={classes.members}>
      <div className={classes.top}>
        <p>{t(`access.${project.privacy_setting}`, { team: project.team?.name ?? '' })}</p>
        {mayEdit && (
          <Pop
            open={adding}
            onClose={() => setAdding(false)}
            label={t('membership:share')}
            target={
              <Button
                style={{ flex: 'none' }}
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setAdding(!adding)}
              >
                {t('membership:share')}
              </Button>
            }
          >
            <SharerPicker
              label={t('membership:share')}
              chosen={chosen}
              onPick={share}
              onClose={() => setAdding(false)}
            />
          </Pop>
        )}
      </div>
      {error && <Problem error={error} retry={() => refetch()} />}
      {shown.length > 0 && (
        <ul className={rows.rows} aria-label={t('members')}>
          {shown.map((membership) => (
            <MembershipRow
              key={membership.gid}
              parent={project}
              home="/my-tasks"
              membership={membership}
              levels={projectLevels}
              mark={membership.member?.gid === project.owner?.gid ? t('owner') : undefined}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
