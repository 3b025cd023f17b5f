import { IconDots } from '@tabler/icons-react';
import { useMayEdit } from '@/features/membership/level';
import { sectionKey, useOrders } from '@/features/task/orderStore';
import { selection } from '@/features/task/select/selection';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DropMenu } from '@/ui/DropMenu';
import type { SectionEdits } from './editSections';
import { moveSectionBy } from './moveSectionBy';
import classes from './SectionHeader.module.css';
import type { Section } from './sections';

type Props = {
  section: Section;
  sections: Section[];
  edits: SectionEdits;
  /** Its tasks that show, where tasks can be selected. */
  gids?: readonly string[];
  renaming: boolean;
  onRename: () => void;
  directions: 'vertical' | 'horizontal';
};

export function SectionMenu({ section, sections, edits, gids, renaming, onRename, directions }: Props) {
  const { t } = useTranslation(['section', 'task']);
  const place = sections.findIndex(({ gid }) => gid === section.gid);
  // Tasks that the view leaves out count too.
  const isEmpty = !useOrders().get(sectionKey(edits.project, section.gid))?.length;
  const isOnly = sections.length === 1;
  const mayEdit = useMayEdit();
  const [before, after] =
    directions === 'vertical' ? (['moveUp', 'moveDown'] as const) : (['moveLeft', 'moveRight'] as const);
  const reason = isOnly ? t('lastHint') : isEmpty ? undefined : t('deleteHint');
  if (!mayEdit && gids === undefined) return null;
  return (
    <DropMenu
      width={220}
      // The focus comes back to the button, unless a name is being typed now.
      returnFocus={!renaming}
      target={
        <button
          type="button"
          className={classes.menu}
          aria-label={t('actions', { name: section.name || t('untitled') })}
        >
          <IconDots size={16} />
        </button>
      }
      entries={[
        mayEdit && { kind: 'item', label: t('rename'), run: onRename },
        gids !== undefined && {
          kind: 'item',
          label: t('task:select.all'),
          disabled: gids.length === 0,
          run: () => selection.choose(gids),
        },
        mayEdit && {
          kind: 'item',
          label: t(before),
          disabled: place <= 0,
          run: () => moveSectionBy(edits, sections, section, -1),
        },
        mayEdit && {
          kind: 'item',
          label: t(after),
          disabled: place === sections.length - 1,
          run: () => moveSectionBy(edits, sections, section, 1),
        },
        mayEdit && { kind: 'line' },
        mayEdit && {
          kind: 'item',
          label: t('delete'),
          hint: reason,
          disabled: reason !== undefined,
          run: () => edits.remove(section),
        },
      ]}
    />
  );
}
