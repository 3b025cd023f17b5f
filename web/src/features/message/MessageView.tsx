import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEdit, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useMayAdminister, useMayComment } from '@/features/membership/level';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { RichText } from '@/ui/richtext/RichText';
import { MessageForm } from './MessageForm';
import classes from './Messages.module.css';
import type { Message, Words } from './messages';

type Props = {
  message: Message;
  isReply?: boolean;
  onChange: (words: Words) => Promise<void>;
  onDelete: () => void;
};

/** What somebody wrote, which its author may change. */
export function MessageView({ message, isReply = false, onChange, onDelete }: Props) {
  const { t } = useTranslation(['message', 'common']);
  const { me } = useSession();
  const [editing, setEditing] = useState(false);
  const { title, html_text, created_at, modified_at, created_by } = message;
  const name = created_by?.name ?? t('someone');
  const mayComment = useMayComment();
  const mayAdminister = useMayAdminister();
  const isMine = mayComment && created_by?.gid === me.gid;
  const mayChange = isMine || mayAdminister;
  return (
    <div className={classes.message}>
      <Avatar name={name} gid={created_by?.gid ?? ''} size={isReply ? 28 : 36} />
      <div className={classes.body}>
        <header className={classes.by}>
          <strong>{name}</strong>
          <time dateTime={created_at} title={formatInstant(created_at)}>
            {formatAgo(created_at)}
          </time>
          {modified_at !== created_at && <span>{t('edited')}</span>}
          {mayChange && (
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  className={classes.menu}
                  aria-label={t(isReply ? 'replyActions' : 'actions', { name })}
                >
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {isMine && (
                  <Menu.Item
                    leftSection={<IconEdit size={16} stroke={1.6} />}
                    onClick={() => setEditing(true)}
                  >
                    {t('edit')}
                  </Menu.Item>
                )}
                <Menu.Item
                  leftSection={<IconTrash size={16} stroke={1.6} />}
                  color="var(--c-danger)"
                  onClick={onDelete}
                >
                  {t('delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </header>
        {editing ? (
          <MessageForm
            title={isReply ? undefined : title}
            html={html_text}
            label={t('text')}
            hint={t('hint')}
            send={t('common:save')}
            autoFocus
            onCancel={() => setEditing(false)}
            onSend={async (words) => {
              await onChange(words);
              setEditing(false);
            }}
          />
        ) : (
          <>
            {title && <h2 className={classes.title}>{title}</h2>}
            <RichText html={html_text} />
          </>
        )}
      </div>
    </div>
  );
}
