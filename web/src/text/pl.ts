import { named } from '@/lib/i18n/named';

export const texts = named(
  import.meta.glob<object>('./pl/{common,field,mytasks,project,section,task,team,view}.json', {
    eager: true,
    import: 'default',
  }),
);
