import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Activity.module.css';
import type { Story } from './stories';
import { told } from './told';

export function SystemStory({ story }: { story: Story }) {
  const { t } = useTranslation('story');
  return (
    <p className={classes.system}>
      <strong>{t('who', { name: story.created_by?.name ?? t('someone') })}</strong> {told(story, t)}
      <time dateTime={story.created_at} title={formatInstant(story.created_at)}>
        {formatAgo(story.created_at)}
      </time>
    </p>
  );
}
