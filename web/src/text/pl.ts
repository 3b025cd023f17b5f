import approval from './pl/approval.json';
import attachment from './pl/attachment.json';
import common from './pl/common.json';
import dependency from './pl/dependency.json';
import duplicate from './pl/duplicate.json';
import field from './pl/field.json';
import identity from './pl/identity.json';
import importer from './pl/importer.json';
import inbox from './pl/inbox.json';
import membership from './pl/membership.json';
import mytasks from './pl/mytasks.json';
import oauth from './pl/oauth.json';
import plan from './pl/plan.json';
import project from './pl/project.json';
import reaction from './pl/reaction.json';
import richtext from './pl/richtext.json';
import search from './pl/search.json';
import section from './pl/section.json';
import settings from './pl/settings.json';
import status from './pl/status.json';
import story from './pl/story.json';
import task from './pl/task.json';
import team from './pl/team.json';
import workspace from './pl/workspace.json';

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
