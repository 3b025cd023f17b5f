import { IconArrowBarToRight, IconCircleCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { FilteredLink } from '@/features/chart/FilteredLink';
import { useMayEdit } from '@/features/membership/level';
import type { SectionEdits } from '@/features/section/editSections';
import { moveSectionBy } from '@/features/section/moveSectionBy';
import { SectionMenu } from '@/features/section/SectionMenu';
import { SectionNameInput } from '@/features/section/SectionNameInput';
import type { Section } from '@/features/section/sections';
import { useSectionDrag } from '@/features/section/useSectionDrag';
import { useOrders } from '@/features/task/orderStore';
import { useManyTasks } from '@/features/task/taskStore';
import type { ViewContext } from '@/features/view/taskValues';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import classes from './ProjectWorkflow.module.css';
import { countsIn, type StageFigure } from './stageFigures';

const none: readonly string[] = [];
const now: StageFigure[] = ['open', 'overdue', 'unassigned'];

type Props = {
  section: Section;
  sections: Section[];
  edits: SectionEdits;
  context: ViewContext;
};

/** A section as a step of the work: what waits in it, what came into it and what was finished in it lately. */
export function Stage({ section, sections, edits, context }: Props) {
  const { t } = useTranslation(['workflow', 'section']);
  const mayEdit = useMayEdit();
  const [renaming, setRenaming] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const edge = useSectionDrag(head, card, { section, sections, edits }, ['left', 'right']);
  const tasks = useManyTasks(useOrders().get(`section:${section.gid}`) ?? none);
  const counts = useMemo(() => countsIn(section.gid, tasks, context), [section.gid, tasks, context]);
  const name = section.name || t('section:untitled');
  const place = sections.indexOf(section);

  function onKeyDown(event: KeyboardEvent) {
    const combo = comboOf(event.nativeEvent);
    if (combo === 'F2') setRenaming(true);
    else if (combo === 'alt+shift+ArrowLeft') moveSectionBy(edits, sections, section, -1);
    else if (combo === 'alt+shift+ArrowRight') moveSectionBy(edits, sections, section, 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const figure = (of: StageFigure) => (
    <FilteredLink counted={counts[of]} label={`${name}, ${t(`figures.${of}`)}: ${counts[of].count}`}>
      {counts[of].count}
    </FilteredLink>
  );
  return (
    <li ref={card} className={classes.stage} data-edge={edge ?? undefined} aria-label={name}>
      <div ref={head} className={classes.head}>
        <span className={classes.number} aria-hidden>
          {place + 1}
        </span>
        {renaming ? (
          <SectionNameInput
            label={t('section:name')}
            initial={section.name}
            onDone={(next) => {
              if (next && next !== section.name) edits.rename(section, next);
              setRenaming(false);
            }}
          />
        ) : !mayEdit ? (
          <span className={classes.name}>{name}</span>
        ) : (
          <button
            type="button"
            className={classes.name}
            title={t('renameHint')}
            onClick={() => setRenaming(true)}
            onKeyDown={onKeyDown}
          >
            {name}
          </button>
        )}
        <SectionMenu
          section={section}
          sections={sections}
          edits={edits}
          renaming={renaming}
          onRename={() => setRenaming(true)}
          directions="horizontal"
        />
      </div>
      {place === 0 && <p className={classes.begin}>{t('beginsHere')}</p>}
      <dl className={classes.figures}>
        {now.map((of) => (
          <div key={of} data-none={counts[of].count === 0 || undefined} data-figure={of}>
            <dt>{t(`figures.${of}`)}</dt>
            <dd>{figure(of)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.lately}>{t('lately')}</h3>
      <dl className={classes.figures}>
        <div>
          <dt>
            <IconArrowBarToRight size={15} stroke={1.6} aria-hidden />
            {t('figures.entered')}
          </dt>
          <dd>{figure('entered')}</dd>
        </div>
        <div>
          <dt>
            <IconCircleCheck size={15} stroke={1.6} aria-hidden />
            {t('figures.finished')}
          </dt>
          <dd>{figure('finished')}</dd>
        </div>
      </dl>
    </li>
  );
}
