import baseline from './pl/baseline.json';
import home from './pl/home.json';
import identity from './pl/identity.json';
import importer from './pl/importer.json';
import inbox from './pl/inbox.json';
import oauth from './pl/oauth.json';
import plan from './pl/plan.json';
import search from './pl/search.json';
import settings from './pl/settings.json';
import status from './pl/status.json';
import workspace from './pl/workspace.json';

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
