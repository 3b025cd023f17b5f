import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { useMediaQuery } from '@/lib/useMediaQuery';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { Crumbs } from './Crumbs';
import { find } from './filter';
import { Legend } from './Legend';
import { type Form, MapBar } from './MapBar';
import { MapDrawing } from './MapDrawing';
import classes from './MapPage.module.css';
import { mapQuery } from './map';
import { PlaceList } from './PlaceList';
import { PlacePanel } from './PlacePanel';
import { type Place, within } from './place';
import { type By, survey } from './survey';
import { useMapFilter } from './useMapFilter';
import { useMapLive } from './useMapLive';
import { useWords } from './useWords';

const route = getRouteApi('/frame/map');

/** All that the organisation works for and on, at one look. */
export function MapPage() {
  const { t } = useTranslation('map');
  const { workspace } = useSession();
  const { data, error, refetch } = useQuery(mapQuery(workspace.gid));
  useMapLive(workspace.gid);
  const isPhone = useMediaQuery('(max-width: 767px)');
  const [by, setBy] = usePreference<By>('mapBy', 'goal');
  const [form, setForm] = usePreference<Form>(isPhone ? 'mapFormPhone' : 'mapForm', isPhone ? 'list' : 'map');
  const [filter, setFilter] = useMapFilter();
  const { at = 'all' } = route.useSearch();
  const [chosen, setChosen] = useState(at);
  const words = useWords();
  const root = useMemo(
    () => data && survey(data, by, words, today(), isPhone ? 0.7 : 1.6),
    [data, by, words, isPhone],
  );
  const byId = useMemo(
    () => new Map(root ? [...within(root)].map((place) => [place.id, place]) : []),
    [root],
  );
  const found = useMemo(() => root && find(root, filter), [root, filter]);

  const choose = (place: Place) => setChosen(place.id);
  return (
    <>
      <PageTitle title={t('map')} />
      {error && !data ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !data || !root || !found ? (
        <SkeletonRows />
      ) : root.places.length === 0 ? (
        <EmptyState title={t('empty.title')} hint={t('empty.hint')} />
      ) : (
        <div className={classes.page}>
          <MapBar
            data={data}
            filter={filter}
            onFilter={setFilter}
            found={found}
            by={by}
            onBy={setBy}
            form={form}
            onForm={setForm}
            onFind={choose}
          />
          <div className={classes.body}>
            {form === 'list' ? (
              <PlaceList root={root} found={found} chosen={byId.get(chosen) ?? root} onChoose={choose} />
            ) : (
              <div className={classes.stage}>
                <Crumbs place={byId.get(chosen) ?? root} onChoose={choose} />
                <MapDrawing
                  root={root}
                  byId={byId}
                  lit={found.lit}
                  chosen={byId.get(chosen) ?? root}
                  onChoose={choose}
                />
                <Legend />
              </div>
            )}
            <PlacePanel
              place={byId.get(chosen) ?? root}
              byId={byId}
              blockers={data.blockers}
              onChoose={choose}
            />
          </div>
        </div>
      )}
    </>
  );
}
