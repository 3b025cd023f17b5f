import '@fontsource-variable/inter';
import '@/ui/mantineStyles';
import '@/ui/tokens.css';
import '@/ui/base.css';
import '@/ui/color/hues.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@/lib/i18n/i18n';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  await startI18n();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
