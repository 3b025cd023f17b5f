import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Importer.module.css';
import type { Preview } from './imports';

const shown = 12;

/** The preview in words: projects, sections, tags, and who is known. */
export function WhatComes({ preview }: { preview: Preview }) {
  const { t } = useTranslation('importer');
  const strangers = preview.people.filter(({ known }) => !known);
  const projects = preview.projects.map(({ name, project, task_count }) =>
    t(project ? 'projectKnown' : 'projectNew', { name: project?.name ?? name, count: task_count }),
  );
  return (
    <dl className={classes.facts}>
      <Fact term={t('projects')} values={projects} />
      <Fact term={t('sections')} values={preview.sections} />
      <Fact term={t('tags')} values={preview.tags} />
      <Fact
        term={t('people')}
        values={preview.people.filter(({ known }) => known).map(({ name, email }) => name || email)}
      />
      <Fact
        term={t('strangers')}
        hint={t('strangersHint')}
        values={strangers.map(({ name, email }) => email || name)}
      />
    </dl>
  );
}

function Fact({ term, values, hint }: { term: string; values: string[]; hint?: string }) {
  const { t } = useTranslation('importer');
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {values.slice(0, shown).join(', ')}
        {values.length > shown && ` ${t('andMore', { count: values.length - shown })}`}
        {hint && <small>{hint}</small>}
      </dd>
    </div>
  );
}
