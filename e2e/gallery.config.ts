import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** The same browser as that of the tests, for the pictures of every state. */
export default defineConfig(config, {
  testDir: 'gallery',
  outputDir: 'test-results/gallery-failures',
})
