import { Switch } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { BarButton } from '@/features/view/BarButton';
import panel from '@/features/view/Panels.module.css';
import bar from '@/features/view/ViewBar.module.css';
import { ViewControls } from '@/features/view/ViewControls';
import type { Viewed } from '@/features/view/viewing';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { editMyList } from './editMyList';
import type { MyList } from './myTasks';

type Props = { viewed: Viewed; hasColumns: boolean; list: MyList | undefined };

/** What the reader's list shows, and what it does by itself. */
export function MyTasksBar({ viewed, hasColumns, list }: Props) {
  const { t } = useTranslation(['mytasks', 'view']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  return (
    <div className={bar.bar}>
      <ViewControls viewing={viewed} hasColumns={hasColumns} />
      {list && (
        <BarButton label={t('settings')} said={null} Icon={IconSettings} width={340}>
          <div className={panel.panel}>
            <Switch
              label={t('promotes')}
              description={t('promotesHint')}
              checked={list.promotes_tasks}
              onChange={({ currentTarget: { checked } }) =>
                void editMyList(queryClient, workspace.gid, list, { promotes_tasks: checked })
              }
            />
          </div>
        </BarButton>
      )}
      {viewed.isChanged && (
        <div className={bar.save}>
          <button type="button" className={bar.button} onClick={viewed.reset}>
            {t('view:reset')}
          </button>
        </div>
      )}
    </div>
  );
}
