import common from './en/common.json';
import field from './en/field.json';
import mytasks from './en/mytasks.json';
import project from './en/project.json';
import section from './en/section.json';
import task from './en/task.json';
import team from './en/team.json';
import view from './en/view.json';

export const texts = {
  common,
  field,
  mytasks,
  project,
  section,
  task,
  team,
  view,
};
export type Texts = typeof texts;
