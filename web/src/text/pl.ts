import common from './pl/common.json';
import field from './pl/field.json';
import mytasks from './pl/mytasks.json';
import project from './pl/project.json';
import section from './pl/section.json';
import task from './pl/task.json';
import team from './pl/team.json';
import view from './pl/view.json';

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
