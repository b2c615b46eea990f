import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './fixtures/browser.ts'

const executablePath = await findBrowser()

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/../states/screenshots/{arg}{ext}',
  // No wait says how quick the page has to be: each ends with what it is for, however busy the machine is. These
  // only end a run in which something never comes.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  // A core for each browser; a third one would make each test wait for the others. Those that wait themselves,
  // most of their time, wait beside them.
  workers: 3,
  projects: [
    { name: 'journeys', grepInvert: /@waits/, workers: 2 },
    { name: 'waiting', grep: /@waits/, workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json' },
    ],
  ],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'off',
    // What never comes is named, long before the test's own time is over.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    launchOptions: { args: BROWSER_ARGS, ...(executablePath && { executablePath }) },
  },
})
