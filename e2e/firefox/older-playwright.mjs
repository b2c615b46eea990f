/**
 * Has the tests, and what runs them, be of the Playwright that drives an installed Firefox:
 * `node --import ./e2e/firefox/older-playwright.mjs`.
 */
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (name, context, next) =>
    name === '@playwright/test'
      ? next('playwright-of-firefox', { ...context, parentURL: import.meta.url })
      : next(name, context),
})
