import baseline from './en/baseline.json';
import home from './en/home.json';
import identity from './en/identity.json';
import importer from './en/importer.json';
import inbox from './en/inbox.json';
import oauth from './en/oauth.json';
import plan from './en/plan.json';
import search from './en/search.json';
import settings from './en/settings.json';
import status from './en/status.json';
import workspace from './en/workspace.json';

/** What only pages and dialogs say that come later than the first list. */
export const laterTexts = {
  baseline,
  plan,
  inbox,
  home,
  identity,
  importer,
  oauth,
  search,
  settings,
  status,
  workspace,
};
export type LaterTexts = typeof laterTexts;
