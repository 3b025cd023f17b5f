import { defineConfig } from '@playwright/test';

/** Runs against a server that is up: CAIRN_URL says where, CAIRN_DEMO where its demo.json lies. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: process.env.CAIRN_URL ?? 'http://localhost:8080',
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // Tracing slows every test down; `--trace on` has one of the first run too.
    trace: 'on-first-retry',
    // Most tests hold or change what the server answers; what is kept on the disk has a test of its own.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Chromium has no sandbox for root, which is what containers run as.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
