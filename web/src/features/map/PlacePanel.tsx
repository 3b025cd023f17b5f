import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StatusMark } from '@/features/status/StatusMark';
import { formatAgo } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { Blockers } from './Blockers';
import type { Blocker } from './map';
import classes from './PlacePanel.module.css';
import { isAtRisk, type Place, within } from './place';
import { Standouts } from './Standouts';
import { percent } from './useSayings';

type Props = {
  place: Place;
  byId: ReadonlyMap<string, Place>;
  blockers: Blocker[];
  onChoose: (place: Place) => void;
};

const most = 8;

/** What there is to know about a place: how it stands, what is at risk in it, and for whom it waits. */
export function PlacePanel({ place, byId, blockers, onChoose }: Props) {
  const { t } = useTranslation('map');
  const { goal, portfolio, project, sum } = place;
  const known = project ?? (place.kind === 'goal' ? goal : null);
  const owner = (portfolio ?? known)?.owner;
  const toldAt = (portfolio ?? project)?.status_at;
  const below = [...within(place)].filter((one) => one !== place);
  const also = place.also.flatMap((gid) => byId.get(gid) ?? []);
  return (
    <aside className={classes.panel} aria-label={t('about', { name: place.name })}>
      <h2>{place.name}</h2>
      <p className={classes.marks}>
        {place.status && <StatusMark status={place.status} />}
        {toldAt && <span>{formatAgo(toldAt)}</span>}
        {place.isWorkless && <span className={classes.warn}>{t('worklessHint')}</span>}
        {(place.isLoose || place.kind === 'loose') && <span className={classes.warn}>{t('loose')}</span>}
      </p>
      {(known || portfolio) && (
        <p className={classes.who}>
          {owner && <Avatar name={owner.name} gid={owner.gid} size={20} />}
          {[owner?.name ?? t('nobody'), known?.team?.name].filter(Boolean).join(' · ')}
        </p>
      )}
      {place.kind === 'loose' && <LooseShare place={place} />}
      <dl className={classes.facts}>
        <Fact name={t('facts.open')}>{sum.open}</Fact>
        <Fact name={t('facts.late')} isBad={sum.late > 0}>
          {sum.late}
        </Fact>
        <Fact name={t('facts.blocked')} isBad={sum.blocked > 0}>
          {sum.blocked}
        </Fact>
        {place.kind === 'goal' && goal?.progress != null ? (
          <Fact name={t('facts.progress')}>{percent(goal.progress)}</Fact>
        ) : (
          <Fact name={t('facts.done')}>
            {sum.open + sum.done > 0 ? percent(sum.done / (sum.open + sum.done)) : '–'}
          </Fact>
        )}
      </dl>
      {project && (
        <Link
          to="/project/$projectGid/overview"
          params={{ projectGid: project.gid }}
          className={classes.open}
        >
          {t('openProject')}
          <IconArrowUpRight size={15} aria-hidden />
        </Link>
      )}
      {portfolio && (
        <Link to="/portfolio/$portfolioGid" params={{ portfolioGid: portfolio.gid }} className={classes.open}>
          {t('openPortfolio')}
          <IconArrowUpRight size={15} aria-hidden />
        </Link>
      )}
      {goal && (
        <Link to="/goal/$goalGid" params={{ goalGid: goal.gid }} className={classes.open}>
          {t('openGoal')}
          <IconArrowUpRight size={15} aria-hidden />
        </Link>
      )}
      {goal && goal.num_tasks_elsewhere > 0 && (
        <p className={classes.dim}>{t('elsewhere', { count: goal.num_tasks_elsewhere })}</p>
      )}
      <Places title={t('alsoSupports')} places={also} onChoose={onChoose} />
      {project && <Standouts project={project.gid} />}
      {!project && <Places title={t('looks.atRisk')} places={below.filter(isAtRisk)} onChoose={onChoose} />}
      <Blockers place={place} blockers={blockers} />
      <Places
        title={t('looks.workless')}
        places={below.filter(({ isWorkless }) => isWorkless)}
        onChoose={onChoose}
      />
    </aside>
  );
}

function Fact({ name, isBad, children }: { name: string; isBad?: boolean; children: ReactNode }) {
  return (
    <div data-bad={isBad || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How much of all that is open brings no goal forward. */
function LooseShare({ place }: { place: Place }) {
  const { t } = useTranslation('map');
  const all = place.parent?.sum.open ?? 0;
  return (
    <p className={classes.share}>{t('looseShare', { part: percent(all > 0 ? place.sum.open / all : 0) })}</p>
  );
}

type PlacesProps = { title: string; places: Place[]; onChoose: (place: Place) => void };

/** The first few of some places, the worst first. */
function Places({ title, places, onChoose }: PlacesProps) {
  const { t } = useTranslation('map');
  if (places.length === 0) return null;
  const rank = ({ status }: Place) => (status === 'off_track' ? 0 : 1);
  const sorted = [...places].sort((one, other) => rank(one) - rank(other) || other.sum.open - one.sum.open);
  return (
    <section className={classes.part}>
      <h3>
        {title} <span>{places.length}</span>
      </h3>
      <ul>
        {sorted.slice(0, most).map((place) => (
          <li key={place.id}>
            <button type="button" onClick={() => onChoose(place)}>
              <span>{place.name}</span>
              {place.status && <StatusMark status={place.status} />}
            </button>
          </li>
        ))}
      </ul>
      {places.length > most && <p className={classes.dim}>{t('more', { count: places.length - most })}</p>}
    </section>
  );
}
