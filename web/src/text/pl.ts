import approval from './pl/approval.json';
import attachment from './pl/attachment.json';
import common from './pl/common.json';
import dependency from './pl/dependency.json';
import duplicate from './pl/duplicate.json';
import field from './pl/field.json';
import membership from './pl/membership.json';
import message from './pl/message.json';
import mytasks from './pl/mytasks.json';
import project from './pl/project.json';
import reaction from './pl/reaction.json';
import recurrence from './pl/recurrence.json';
import richtext from './pl/richtext.json';
import section from './pl/section.json';
import story from './pl/story.json';
import task from './pl/task.json';
import team from './pl/team.json';
import time from './pl/time.json';
import view from './pl/view.json';
import workspace from './pl/workspace.json';

export const texts = {
  approval,
  attachment,
  common,
  dependency,
  duplicate,
  field,
  membership,
  message,
  mytasks,
  project,
  reaction,
  recurrence,
  richtext,
  section,
  story,
  task,
  team,
  time,
  view,
  workspace,
};
