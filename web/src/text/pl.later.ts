import approval from './pl/approval.json';
import attachment from './pl/attachment.json';
import audit from './pl/audit.json';
import baseline from './pl/baseline.json';
import chart from './pl/chart.json';
import dependency from './pl/dependency.json';
import duplicate from './pl/duplicate.json';
import exports from './pl/export.json';
import home from './pl/home.json';
import identity from './pl/identity.json';
import importer from './pl/importer.json';
import inbox from './pl/inbox.json';
import membership from './pl/membership.json';
import message from './pl/message.json';
import oauth from './pl/oauth.json';
import people from './pl/people.json';
import plan from './pl/plan.json';
import reaction from './pl/reaction.json';
import recurrence from './pl/recurrence.json';
import richtext from './pl/richtext.json';
import search from './pl/search.json';
import settings from './pl/settings.json';
import status from './pl/status.json';
import story from './pl/story.json';
import time from './pl/time.json';
import workflow from './pl/workflow.json';
import workspace from './pl/workspace.json';

/** What only pages and dialogs say that come later than the first list. */
export const laterTexts = {
  approval,
  attachment,
  audit,
  baseline,
  chart,
  dependency,
  duplicate,
  export: exports,
  home,
  identity,
  importer,
  inbox,
  membership,
  message,
  oauth,
  people,
  plan,
  reaction,
  recurrence,
  richtext,
  search,
  settings,
  status,
  story,
  time,
  workflow,
  workspace,
};
