import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOrders } from '@/features/task/orderStore';
import type { SectionEdits } from './editSections';
import { moveSectionBy } from './moveSectionBy';
import classes from './SectionHeader.module.css';
import type { Section } from './sections';

type Props = {
  section: Section;
  sections: Section[];
  edits: SectionEdits;
  renaming: boolean;
  onRename: () => void;
  directions: 'vertical' | 'horizontal';
};

export function SectionMenu({ section, sections, edits, renaming, onRename, directions }: Props) {
  const { t } = useTranslation('section');
  const place = sections.findIndex(({ gid }) => gid === section.gid);
  // Tasks that the view leaves out count too.
  const isEmpty = !useOrders().get(`section:${section.gid}`)?.length;
  const isOnly = sections.length === 1;
  const [before, after] =
    directions === 'vertical' ? (['moveUp', 'moveDown'] as const) : (['moveLeft', 'moveRight'] as const);
  const reason = isOnly ? t('lastHint') : isEmpty ? undefined : t('deleteHint');
  return (
    // The focus comes back to the button, unless a name is being typed now.
    <Menu position="bottom-start" width={220} shadow="md" returnFocus={!renaming}>
      <Menu.Target>
        <button
          type="button"
          className={classes.menu}
          aria-label={t('actions', { name: section.name || t('untitled') })}
        >
          <IconDots size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{t('rename')}</Menu.Item>
        <Menu.Item disabled={place <= 0} onClick={() => moveSectionBy(edits, sections, section, -1)}>
          {t(before)}
        </Menu.Item>
        <Menu.Item
          disabled={place === sections.length - 1}
          onClick={() => moveSectionBy(edits, sections, section, 1)}
        >
          {t(after)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={reason !== undefined} onClick={() => edits.remove(section)}>
          {t('delete')}
          {reason && <div style={{ fontSize: 12 }}>{reason}</div>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
