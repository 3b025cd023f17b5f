import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKind } from '../approval/useKind';
import { deleteTask } from '../deleteTask';
import type { TaskDetail } from '../taskDetail';
import buttons from './PaneButtons.module.css';

const DuplicateTaskDialog = lazy(() =>
  import('@/features/duplicate/DuplicateTaskDialog').then(({ DuplicateTaskDialog }) => ({
    default: DuplicateTaskDialog,
  })),
);
const kinds = ['default_task', 'milestone', 'approval'] as const;

type Props = { task: TaskDetail; onClose: () => void; onOpen: (gid: string) => void };

/** What one rarely does with a task. */
export function PaneMenu({ task, onClose, onOpen }: Props) {
  const { t } = useTranslation(['task', 'approval', 'duplicate']);
  const [duplicating, setDuplicating] = useState(false);
  const { convert } = useKind(task);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <button type="button" className={buttons.icon} aria-label={t('more')}>
            <IconDots size={18} stroke={1.6} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('approval:kind.group')}</Menu.Label>
          <Menu.RadioGroup
            value={task.resource_subtype}
            onChange={(kind) => {
              const wanted = kinds.find((known) => known === kind);
              if (wanted && wanted !== task.resource_subtype) convert(wanted);
            }}
          >
            {kinds.map((kind) => (
              <Menu.RadioItem key={kind} value={kind} closeMenuOnClick>
                {t(`approval:kind.${kind}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={() => setDuplicating(true)}>{t('duplicate:title')}</Menu.Item>
          {/* Once the menu is gone from the page that is printed. */}
          <Menu.Item onClick={() => setTimeout(() => print(), 200)}>{t('print')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              deleteTask(task.gid);
              onClose();
            }}
          >
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {duplicating && (
        <Suspense>
          <DuplicateTaskDialog task={task} onClose={() => setDuplicating(false)} onOpen={onOpen} />
        </Suspense>
      )}
    </>
  );
}
