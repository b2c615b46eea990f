import { defineConfig } from '@playwright/test'
import { EXCEPTIONS, patternOf } from './firefox/exceptions.ts'
import usual from './playwright.config.ts'

/** The journeys in the Firefox of this machine, which `npm run test:firefox` has found. */
export default defineConfig({
  ...usual,
  grepInvert: EXCEPTIONS.map(patternOf),
  projects: [{ name: 'firefox' }],
  workers: 2,
  use: {
    ...usual.use,
    browserName: 'firefox',
    // As it is installed, by WebDriver BiDi.
    channel: 'moz-firefox',
    launchOptions: { executablePath: process.env['FIREFOX_PATH'] ?? '' },
  },
})
