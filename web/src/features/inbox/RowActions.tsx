import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconBell,
  IconBellOff,
  IconBookmark,
  IconBookmarkOff,
  IconDots,
  IconMail,
  IconMailOpened,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Keys } from '@/ui/Keys';
import { Pop } from '@/ui/Pop';
import type { RowProps } from './InboxRow';
import classes from './InboxRow.module.css';
import { RemindPanel } from './RemindPanel';
import { useQuiet } from './useQuiet';

/** What can be done with an item without opening it. */
export function RowActions({ item, name, triage, isReminding, onRemind }: RowProps & { name: string }) {
  const { t } = useTranslation('inbox');
  const [menuOpen, setMenuOpen] = useState(false);
  const quiet = useQuiet();
  const projects = item.project ? [item.project] : (item.resource?.projects ?? []);
  const archive = t(item.archived ? 'unarchive' : 'archive');
  const bookmark = t(item.bookmarked ? 'unbookmark' : 'bookmark');
  return (
    <div className={classes.actions} data-held={menuOpen || isReminding || undefined}>
      <button
        type="button"
        className={classes.action}
        tabIndex={-1}
        title={archive}
        aria-label={`${archive}: ${name}`}
        onClick={() => triage.toggleArchived(item)}
      >
        {item.archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
      </button>
      <button
        type="button"
        className={classes.action}
        data-more="no"
        tabIndex={-1}
        title={bookmark}
        aria-label={`${bookmark}: ${name}`}
        onClick={() => void triage.toggleBookmark(item)}
      >
        {item.bookmarked ? <IconBookmarkOff size={16} /> : <IconBookmark size={16} />}
      </button>
      <Pop
        open={isReminding}
        onClose={() => onRemind(false)}
        label={t('remind.title')}
        width={260}
        target={
          <button
            type="button"
            className={classes.action}
            data-more="no"
            tabIndex={-1}
            title={t('remind.title')}
            aria-label={`${t('remind.title')}: ${name}`}
            onClick={() => onRemind(true)}
          >
            <IconBell size={16} />
          </button>
        }
      >
        <RemindPanel
          onPick={(at, when) => {
            onRemind(false);
            triage.remind(item, at, when);
          }}
          onClose={() => onRemind(false)}
        />
      </Pop>
      <Menu position="bottom-end" width={240} shadow="md" opened={menuOpen} onChange={setMenuOpen}>
        <Menu.Target>
          <button
            type="button"
            className={classes.action}
            tabIndex={-1}
            title={t('moreActions')}
            aria-label={`${t('moreActions')}: ${name}`}
          >
            <IconDots size={16} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={item.unread ? <IconMailOpened size={16} /> : <IconMail size={16} />}
            rightSection={<Keys combo="u" />}
            onClick={() => void triage.toggleUnread(item)}
          >
            {t(item.unread ? 'markRead' : 'markUnread')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBookmark size={16} />}
            rightSection={<Keys combo="b" />}
            onClick={() => void triage.toggleBookmark(item)}
          >
            {bookmark}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBell size={16} />}
            rightSection={<Keys combo="h" />}
            onClick={() => setTimeout(() => onRemind(true))}
          >
            {t('remind.title')}
          </Menu.Item>
          {projects.map((project) => (
            <Menu.Item
              key={project.gid}
              leftSection={<IconBellOff size={16} />}
              onClick={() => void quiet.add(project)}
            >
              {t('quiet.add', { project: project.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
