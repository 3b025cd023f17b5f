import { LinkContext } from '@/features/chart/links';
import { useMayEdit } from '@/features/membership/level';
import type { SectionEdits } from '@/features/section/editSections';
import type { Section } from '@/features/section/sections';
import { TaskTemplates } from '@/features/template/TaskTemplates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useListLink } from '../useListLink';
import { useProjectView } from '../view/useProjectView';
import { NewStage } from './NewStage';
import classes from './ProjectWorkflow.module.css';
import { Stage } from './Stage';
import { TaskKinds } from './TaskKinds';

type Props = {
  project: string;
  sections: Section[];
  edits: SectionEdits;
  openTask: (gid: string) => void;
};

/** How work comes into a project and moves through it, section by section. */
export function ProjectWorkflow({ project, sections, edits, openTask }: Props) {
  const { t } = useTranslation('workflow');
  const { context } = useProjectView(project);
  const linkTo = useListLink(project);
  const mayEdit = useMayEdit();
  return (
    <section className={classes.page} aria-label={t('workflow')}>
      <section className={classes.sources} aria-label={t('sources')}>
        <h2 className={classes.heading}>{t('sources')}</h2>
        <TaskTemplates project={project} openTask={openTask} />
        <TaskKinds project={project} />
      </section>
      <section className={classes.flow} aria-label={t('stages')}>
        <h2 className={classes.heading}>{t('stages')}</h2>
        <LinkContext value={linkTo}>
          <ol className={classes.stages} aria-label={t('stages')}>
            {sections.map((section) => (
              <Stage
                key={section.gid}
                section={section}
                sections={sections}
                edits={edits}
                context={context}
              />
            ))}
            {mayEdit && <NewStage onAdd={(name) => edits.add(name, sections.at(-1)?.gid)} />}
          </ol>
        </LinkContext>
      </section>
    </section>
  );
}
