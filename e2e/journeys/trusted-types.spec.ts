import { expect, test } from '../fixtures/test.ts'

test('text becomes neither HTML nor code, nor a script of another origin', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const ends = await page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      html: () => (document.createElement('p').innerHTML = '<b>x</b>'),
      script: () => (document.createElement('script').text = '1'),
      foreign: () => new Worker('https://evil.example/worker.js'),
      policy: () =>
        (
          globalThis as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): void }
          }
        ).trustedTypes.createPolicy('another', {}),
    }
    return Object.entries(tries).map(([name, attempt]) => {
      try {
        attempt()
        return `${name}: done`
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : ''}`
      }
    })
  })
  expect(ends).toEqual([
    'html: TypeError',
    'script: TypeError',
    'foreign: TypeError',
    'policy: TypeError',
  ])
})
