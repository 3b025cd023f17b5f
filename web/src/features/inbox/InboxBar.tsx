import { Menu } from '@mantine/core';
import { IconArchive, IconBellOff, IconDots } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './InboxBar.module.css';
import { filters, type InboxSearch, tabs } from './inboxSearch';

type Props = {
  search: InboxSearch;
  onChange: (changed: InboxSearch) => void;
  onArchive: (onlyRead: boolean) => void;
  onQuiet: () => void;
};

/** Which part of the inbox is shown, and what is done to all of it. */
export function InboxBar({ search, onChange, onArchive, onQuiet }: Props) {
  const { t } = useTranslation('inbox');
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} aria-label={t('views')}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-current={(search.tab ?? 'activity') === tab ? 'page' : undefined}
            onClick={() => onChange({ tab: tab === 'activity' ? undefined : tab })}
          >
            {t(`tabs.${tab}`)}
          </button>
        ))}
      </nav>
      <div className={classes.filters} role="group" aria-label={t('filter')}>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={search.only === filter}
            onClick={() => onChange({ only: search.only === filter ? undefined : filter })}
          >
            {t(`filters.${filter}`)}
          </button>
        ))}
      </div>
      <Menu position="bottom-end" width={230} shadow="md">
        <Menu.Target>
          <button type="button" className={classes.more} aria-label={t('more')}>
            <IconDots size={18} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => onArchive(true)}>
            {t('archiveRead')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => onArchive(false)}>
            {t('archiveAll')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconBellOff size={16} />} onClick={onQuiet}>
            {t('quiet.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
