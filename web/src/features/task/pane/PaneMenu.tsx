import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useKind } from '../approval/useKind';
import { deleteTask } from '../deleteTask';
import { useMayDeleteTask } from '../mayDelete';
import { useMayEditTask } from '../mayEdit';
import type { TaskDetail } from '../taskDetail';
import { useTask } from '../taskStore';
import buttons from './PaneButtons.module.css';
import { takeOut } from './takeOut';

const DuplicateTaskDialog = lazily(() =>
  import('@/features/duplicate/DuplicateTaskDialog').then(({ DuplicateTaskDialog }) => DuplicateTaskDialog),
);
const MergeDialog = lazily(() =>
  import('@/features/duplicate/MergeDialog').then(({ MergeDialog }) => MergeDialog),
);
const ConvertDialog = lazily(() =>
  import('@/features/duplicate/ConvertDialog').then(({ ConvertDialog }) => ConvertDialog),
);
const kinds = ['default_task', 'milestone', 'approval'] as const;

type Props = { task: TaskDetail; onClose: () => void; onOpen: (gid: string) => void };

/** What one rarely does with a task. */
export function PaneMenu({ task, onClose, onOpen }: Props) {
  const { t } = useTranslation(['task', 'approval', 'duplicate']);
  const [asked, setAsked] = useState<'duplicate' | 'merge' | 'convert' | null>(null);
  const end = () => setAsked(null);
  const row = useTask(task.gid);
  const mayEdit = useMayEditTask()(row);
  const mayDelete = useMayDeleteTask()(row);
  const mayMakeProjects = useMay('create_project');
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
          {mayEdit && (
            <>
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
            </>
          )}
          <Menu.Item onClick={() => setAsked('duplicate')}>{t('duplicate:title')}</Menu.Item>
          {mayEdit && !task.duplicate_of && (
            <Menu.Item onClick={() => setAsked('merge')}>{t('duplicate:merge.title')}</Menu.Item>
          )}
          {mayEdit && mayMakeProjects && (
            <Menu.Item onClick={() => setAsked('convert')}>{t('duplicate:convert.title')}</Menu.Item>
          )}
          {mayEdit && task.parent && <Menu.Item onClick={() => void takeOut(task)}>{t('takeOut')}</Menu.Item>}
          {/* Once the menu is gone from the page that is printed. */}
          <Menu.Item onClick={() => setTimeout(() => print(), 200)}>{t('print')}</Menu.Item>
          {mayDelete && (
            <>
              <Menu.Divider />
              <Menu.Item
                onClick={() => {
                  deleteTask(task.gid);
                  onClose();
                }}
              >
                {t('delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked && (
        <Suspense>
          {asked === 'duplicate' && <DuplicateTaskDialog task={task} onClose={end} onOpen={onOpen} />}
          {asked === 'merge' && <MergeDialog task={task} onClose={end} />}
          {asked === 'convert' && <ConvertDialog task={task} onClose={end} />}
        </Suspense>
      )}
    </>
  );
}
