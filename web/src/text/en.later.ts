import agent from './en/agent.json';
import approval from './en/approval.json';
import attachment from './en/attachment.json';
import audit from './en/audit.json';
import baseline from './en/baseline.json';
import budget from './en/budget.json';
import chart from './en/chart.json';
import dependency from './en/dependency.json';
import duplicate from './en/duplicate.json';
import exports from './en/export.json';
import goal from './en/goal.json';
import home from './en/home.json';
import identity from './en/identity.json';
import importer from './en/importer.json';
import inbox from './en/inbox.json';
import map from './en/map.json';
import membership from './en/membership.json';
import message from './en/message.json';
import oauth from './en/oauth.json';
import past from './en/past.json';
import people from './en/people.json';
import plan from './en/plan.json';
import portfolio from './en/portfolio.json';
import presence from './en/presence.json';
import reaction from './en/reaction.json';
import recurrence from './en/recurrence.json';
import report from './en/report.json';
import richtext from './en/richtext.json';
import role from './en/role.json';
import search from './en/search.json';
import settings from './en/settings.json';
import status from './en/status.json';
import story from './en/story.json';
import time from './en/time.json';
import workflow from './en/workflow.json';
import workload from './en/workload.json';
import workspace from './en/workspace.json';

/** What only pages and dialogs say that come later than the first list. */
export const laterTexts = {
  agent,
  approval,
  attachment,
  audit,
  baseline,
  budget,
  chart,
  dependency,
  duplicate,
  export: exports,
  goal,
  home,
  identity,
  importer,
  inbox,
  map,
  membership,
  message,
  oauth,
  past,
  people,
  plan,
  portfolio,
  presence,
  reaction,
  recurrence,
  report,
  richtext,
  role,
  search,
  settings,
  status,
  story,
  time,
  workflow,
  workload,
  workspace,
};
export type LaterTexts = typeof laterTexts;
