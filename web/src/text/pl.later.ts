import { named } from '@/lib/i18n/named';

/** What only pages and dialogs say that come later than the first list. */
export const laterTexts = named(
  import.meta.glob<object>(
    ['./pl/*.json', '!./pl/{common,field,mytasks,project,section,task,team,view}.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
