import { useQuery } from '@tanstack/react-query';
import { sectionsQuery } from '@/features/section/sections';
import { moveTask } from '../moveTask';
import { orderStore } from '../orderStore';
import type { Membership, TaskRow } from '../taskRow';
import classes from './PaneFields.module.css';

type Props = { task: TaskRow; membership: Membership; label: string };

export function SectionSelect({ task, membership, label }: Props) {
  const project = membership.project.gid;
  const { data: sections = [] } = useQuery(sectionsQuery(project));
  const current = membership.section;
  if (!current) return null;

  function move(section: string) {
    if (!current) return;
    const above = orderStore.before(`section:${current.gid}`, task.gid);
    const last = orderStore.get(`section:${section}`).at(-1) ?? null;
    moveTask(
      task.gid,
      { in: 'section', project, section: current.gid, after: above },
      { in: 'section', project, section, after: last },
    );
  }
  const known = sections.some(({ gid }) => gid === current.gid);
  return (
    <select
      className={classes.select}
      aria-label={label}
      value={current.gid}
      onChange={(event) => move(event.currentTarget.value)}
    >
      {!known && <option value={current.gid}>{current.name}</option>}
      {sections.map(({ gid, name }) => (
        <option key={gid} value={gid}>
          {name}
        </option>
      ))}
    </select>
  );
}
