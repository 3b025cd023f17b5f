import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { type Chain, whyQuery } from './map';
import { thing } from './thing';
import { useWhyLive } from './useWhyLive';
import classes from './Why.module.css';

type Props = { type: 'task' | 'project'; gid: string };
type Step = Chain['chain'][number];

/** In one quiet line what something is for; it opens the whole way up. */
export function Why({ type, gid }: Props) {
  const { t } = useTranslation('map');
  const { data: chains } = useQuery(whyQuery(type, gid));
  const [open, setOpen] = useState(false);
  useWhyLive(type, gid);
  const [first] = chains ?? [];
  if (!first) return null;
  const goal = first.chain.at(-1);
  const served = chains?.filter(({ chain }) => chain.at(-1)?.resource_type === 'goal') ?? [];
  const others = new Set(served.map(({ chain }) => chain.at(-1)?.gid)).size - 1;
  const isServing = served.length > 0;
  const shown = first.chain.find(({ resource_type }) => resource_type !== 'task');
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('why')}
      width={340}
      target={
        <button type="button" className={classes.why} onClick={() => setOpen(true)}>
          <span className={classes.label}>{t('why')}</span>
          <span className={classes.goal}>{isServing ? goal?.name : t('loose')}</span>
          {others > 0 && <span className={classes.label}>{t('andMore', { count: others })}</span>}
        </button>
      }
    >
      <div className={classes.chains}>
        {(isServing ? served : [first]).map(({ chain }) => (
          <ol key={chain.map((step) => step.gid).join()} className={classes.chain}>
            {chain.map((step, at) => (
              <li key={step.gid}>
                <StepName step={step} isFirst={at === 0} />
              </li>
            ))}
          </ol>
        ))}
        {!isServing && <p className={classes.nothing}>{t('looseHint')}</p>}
        <Link to="/map" search={shown ? { at: shown.gid } : {}} className={classes.map}>
          {t('seeMap')}
          <IconChevronRight size={14} aria-hidden />
        </Link>
      </div>
    </Pop>
  );
}

function StepName({ step: { gid, resource_type, name }, isFirst }: { step: Step; isFirst: boolean }) {
  if (isFirst) return <strong>{name}</strong>;
  if (resource_type === 'task')
    return (
      <Link to="/task/$taskGid" params={{ taskGid: gid }}>
        {name}
      </Link>
    );
  const { Icon, link } = thing(resource_type, gid);
  return (
    <Link {...link}>
      <Icon size={15} stroke={1.6} aria-hidden />
      {name}
    </Link>
  );
}
