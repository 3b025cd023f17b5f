import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { ColorDot } from '@/ui/color/ColorDot';
import classes from './ProjectWorkflow.module.css';

type StatusOption = { gid: string; name: string; color: string | null; enabled: boolean };
type CustomType = { gid: string; name: string; status_options: StatusOption[] };

const opt_fields = 'name,status_options.name,status_options.color,status_options.enabled';

const typesQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'customTypes'],
    queryFn: ({ signal }) => all<CustomType>('/custom_types', { project, opt_fields }, signal),
    staleTime: 0,
  });

/** The kinds of tasks that the project has besides the usual one, each with the states that it goes through. */
export function TaskKinds({ project }: { project: string }) {
  const { t } = useTranslation('workflow');
  const queryClient = useQueryClient();
  const query = typesQuery(project);
  const { data: types = [] } = useQuery(query);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive((changes) => {
    const isAbout = ({ resource, change }: (typeof changes)[number]) =>
      resource.resource_type.startsWith('custom_type') || change?.field === 'custom_types';
    if (changes.some(isAbout)) refresh();
  }, refresh);
  if (types.length === 0) return null;
  return (
    <section aria-label={t('kinds')}>
      <h3 className={classes.title}>{t('kinds')}</h3>
      <ul className={classes.kinds}>
        {types.map(({ gid, name, status_options }) => (
          <li key={gid}>
            <strong>{name}</strong>
            <ol aria-label={t('states', { name })}>
              {status_options
                .filter(({ enabled }) => enabled)
                .map((state) => (
                  <li key={state.gid}>
                    <ColorDot color={state.color} round />
                    {state.name}
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}
