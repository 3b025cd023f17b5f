import '@fontsource-variable/inter';
import '@/ui/mantineStyles';
import '@/ui/tokens.css';
import '@/ui/base.css';
import '@/ui/color/hues.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@/lib/i18n/i18n';
import { App } from './App';
import { askFirst } from './first/firstRequests';
import { followVersions } from './followVersions';
import { reloadWhenPartsAreGone } from './goneParts';
import { startLocal } from './startLocal';

/** Milliseconds that what is asked for first may take: the page is laid out once, and not first without it. */
const patience = 150;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const root = document.getElementById('root');
if (root) void start(root);

/** Nothing may wait for this module to end: what it loads builds on it. */
async function start(root: HTMLElement) {
  reloadWhenPartsAreGone();
  // Otherwise it would come once there is something to read, and the page be laid out twice.
  void document.fonts.load('1em "Inter Variable"');
  // Who is signed in is asked while the texts are still on their way.
  const first = startLocal().then(() => Promise.race([askFirst(location.pathname), pause(patience)]));
  await Promise.all([startI18n(), first]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  followVersions();
}
