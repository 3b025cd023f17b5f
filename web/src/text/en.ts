import approval from './en/approval.json';
import attachment from './en/attachment.json';
import common from './en/common.json';
import dependency from './en/dependency.json';
import duplicate from './en/duplicate.json';
import field from './en/field.json';
import membership from './en/membership.json';
import message from './en/message.json';
import mytasks from './en/mytasks.json';
import project from './en/project.json';
import reaction from './en/reaction.json';
import recurrence from './en/recurrence.json';
import richtext from './en/richtext.json';
import section from './en/section.json';
import story from './en/story.json';
import task from './en/task.json';
import team from './en/team.json';
import time from './en/time.json';
import view from './en/view.json';
import workspace from './en/workspace.json';

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
export type Texts = typeof texts;
