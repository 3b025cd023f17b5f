import approval from './en/approval.json';
import attachment from './en/attachment.json';
import common from './en/common.json';
import dependency from './en/dependency.json';
import duplicate from './en/duplicate.json';
import field from './en/field.json';
import identity from './en/identity.json';
import importer from './en/importer.json';
import inbox from './en/inbox.json';
import membership from './en/membership.json';
import mytasks from './en/mytasks.json';
import oauth from './en/oauth.json';
import plan from './en/plan.json';
import project from './en/project.json';
import reaction from './en/reaction.json';
import richtext from './en/richtext.json';
import search from './en/search.json';
import section from './en/section.json';
import settings from './en/settings.json';
import status from './en/status.json';
import story from './en/story.json';
import task from './en/task.json';
import team from './en/team.json';
import workspace from './en/workspace.json';

export const texts = {
  approval,
  attachment,
  common,
  dependency,
  duplicate,
  field,
  identity,
  importer,
  inbox,
  membership,
  mytasks,
  oauth,
  plan,
  project,
  reaction,
  richtext,
  search,
  section,
  settings,
  status,
  story,
  task,
  team,
  workspace,
};
export type Texts = typeof texts;
