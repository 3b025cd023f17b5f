import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import plain from '@/ui/PlainButton.module.css';

type Props = {
  name: string;
  isMine: boolean;
  isPinned: boolean;
  onPin: () => void;
  onEdit: () => void;
  onDelete: () => void;
};

export function CommentMenu({ name, isMine, isPinned, onPin, onEdit, onDelete }: Props) {
  const { t } = useTranslation('story');
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <button type="button" className={plain.icon} aria-label={t('actions', { name })}>
          <IconDots size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onPin}>{t(isPinned ? 'unpin' : 'pin')}</Menu.Item>
        {isMine && <Menu.Item onClick={onEdit}>{t('edit')}</Menu.Item>}
        {isMine && <Menu.Item onClick={onDelete}>{t('delete')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
