import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { layers } from './vite.chunks';
import { compressed } from './vite.compress';
import { singleIcons } from './vite.icons';
import { preloaded } from './vite.preload';
import { keptOffline } from './vite.worker';

export default defineConfig({
  plugins: [singleIcons(), react(), preloaded(), keptOffline(), compressed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // Everything is served by a strict Content-Security-Policy: nothing may be inlined as data: or as a script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: layers } } },
  },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@tabler/icons-react'] },
  server: { port: 5173, proxy: { '/api': process.env.CAIRN_URL ?? 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
