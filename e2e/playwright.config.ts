import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './fixtures/browser.ts'

const executablePath = await findBrowser()

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/../states/screenshots/{arg}{ext}',
  // No timeout says how quick the page has to be: waits end with what they wait for, however busy the machine
  // is. These only end a run in which something never comes.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  // One browser per core; a third one would slow each test down. Tests that mostly wait themselves run beside
  // them.
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
    // What never comes is named, long before the test itself times out.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    launchOptions: { args: BROWSER_ARGS, ...(executablePath && { executablePath }) },
  },
})
