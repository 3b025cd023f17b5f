import { useTranslation } from 'react-i18next';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import classes from './Activity.module.css';
import type { Story } from './stories';

export function SystemStory({ story }: { story: Story }) {
  const { t } = useTranslation('story');
  const name = story.created_by?.name ?? t('someone');
  // The server's sentence may begin with the name already.
  const text = story.text.startsWith(name) ? story.text.slice(name.length).trim() : story.text;
  return (
    <p className={classes.system}>
      <strong>{name}</strong> {text}
      <time dateTime={story.created_at} title={formatInstant(story.created_at)}>
        {formatAgo(story.created_at)}
      </time>
    </p>
  );
}
