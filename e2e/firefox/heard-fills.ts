import type { Browser } from '@playwright/test'

/**
 * Has React hear what Playwright fills in. In Firefox it sets the value and then says `input` itself, where a person
 * types: React takes a value that was set for one that it knows.
 */
export function hearFills(browser: Browser): void {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await context.addInitScript(forgetValue)
    return context
  }
}

/** Runs in the page. */
function forgetValue(): void {
  type Tracked = HTMLInputElement & { _valueTracker?: { setValue(value: string): void } }
  addEventListener(
    'input',
    ({ isTrusted, target }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what React puts on a field
      const { value, ['_valueTracker']: known } = target as Tracked
      if (!isTrusted) known?.setValue(`not ${value}`)
    },
    true,
  )
}
