import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import { RichText } from '@/ui/richtext/RichText';
import classes from './Activity.module.css';
import type { Story } from './stories';

type Props = { story: Story; onEdit: (html: string) => void; onDelete: () => void };

export function Comment({ story, onEdit, onDelete }: Props) {
  const { t } = useTranslation(['story', 'common']);
  const { me } = useSession();
  const [editing, setEditing] = useState(false);
  const text = story.html_text ?? story.text;
  const draft = useRef(text);
  const name = story.created_by?.name ?? t('someone');
  const isMine = story.created_by?.gid === me.gid;

  function save() {
    setEditing(false);
    if (draft.current !== text) onEdit(draft.current);
  }
  return (
    <article className={classes.comment} aria-label={`${t('comment')}: ${name}`}>
      <Avatar name={name} gid={story.created_by?.gid ?? ''} size={28} />
      <div className={classes.body}>
        <div className={classes.by}>
          <strong>{name}</strong>
          <time dateTime={story.created_at} title={formatInstant(story.created_at)}>
            {formatAgo(story.created_at)}
          </time>
          {story.is_edited && <span>{t('edited')}</span>}
          {isMine && (
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <button type="button" className={classes.icon} aria-label={t('actions', { name })}>
                  <IconDots size={16} />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  onClick={() => {
                    draft.current = text;
                    setEditing(true);
                  }}
                >
                  {t('edit')}
                </Menu.Item>
                <Menu.Item onClick={onDelete}>{t('delete')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
        {editing ? (
          <>
            <Suspense fallback={<RichText html={text} />}>
              <LazyRichEditor
                label={t('edit')}
                placeholder={t('write')}
                html={text}
                autoFocus
                onChange={(html) => {
                  draft.current = html;
                }}
                onSubmit={save}
              />
            </Suspense>
            <div className={classes.buttons}>
              <button type="button" className={classes.quiet} onClick={() => setEditing(false)}>
                {t('common:cancel')}
              </button>
              <button type="button" className={classes.send} onClick={save}>
                {t('common:save')}
              </button>
            </div>
          </>
        ) : (
          <RichText html={text} />
        )}
      </div>
    </article>
  );
}
