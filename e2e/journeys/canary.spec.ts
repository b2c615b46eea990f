import type { Page } from '@playwright/test'
import { createPage } from '../pages/create-page.ts'
import { expect, test } from '../fixtures/test.ts'

const CANARIES = Array.from({ length: 20 }, (_, index) => `Canary${index}Zq7xPassword`)

// Once in some 700 creates Chromium 156 has stopped making frames here, so that not even a screenshot can be taken.
test.describe.configure({ retries: 1 })

test(`${CANARIES.length} passwords leave no trace: not in replies, logs, storage, page or the emulator`, async ({
  page,
  world,
}) => {
  const seen: string[] = []
  const bodies: Promise<unknown>[] = []
  // What is finished: the worker of the strength estimate ends with each create, its script half loaded.
  page.on('requestfinished', (request) => {
    seen.push(request.url())
    bodies.push(
      request
        .response()
        .then((response) => response?.text())
        .then(
          (text) => seen.push(text ?? ''),
          () => undefined,
        ),
    )
  })
  page.on('console', (message) => seen.push(message.text()))
  const create = createPage(page)
  await create.open()

  const generated: string[] = []
  for (const [index, password] of CANARIES.entries()) {
    // Every third one is generated: it must leave no more than one that was typed.
    if (index % 3 === 0) {
      await create.username.fill(`canary-${index}`)
      await create.generatedChoice.click()
      generated.push(await create.password.inputValue())
    } else await create.fillIn(`canary-${index}`, password)
    if (index % 5 === 1) world.twilio.setFault({ fault: '401', method: 'POST' })
    if (index % 5 === 2) world.twilio.setFault({ fault: 'reset-after-commit', method: 'POST' })
    await create.submit.click()
    if (index % 5 === 1) await expect(create.summary).toBeVisible()
    else await create.stored.click()
  }
  await create.fillIn('', '')
  await page.getByRole('row', { name: 'canary-19' }).waitFor()

  const state = await page.evaluate(async () => ({
    html: document.documentElement.outerHTML,
    values: [...document.querySelectorAll('input')].map((input) => input.value),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    history: history.state as unknown,
  }))
  expect(state).toMatchObject({ session: {}, cookies: '', databases: [], caches: [] })
  // Which list was used last.
  expect(JSON.stringify(state.local)).toMatch(
    /^\{"recent-lists [\w-]+":"\[\\"CL[0-9a-f]{32}\\"\]"\}$/,
  )
  seen.push(JSON.stringify(state), world.output(), JSON.stringify(world.twilio.requests()))
  for (const path of ['/', '/api/session', '/api/openapi.json'])
    seen.push(await (await page.request.get(path)).text())

  await Promise.all(bodies)
  const everything = seen.join('\n')
  const secrets = [...CANARIES, ...generated, world.twilio.apiKeySecret, world.twilio.authToken]
  expect(secrets.filter((secret) => everything.includes(secret))).toEqual([])
})

test('after “I have stored it” the password is gone from the memory of the page', async ({
  page,
}) => {
  // A picture of the memory takes seconds.
  const { created, ...create } = createPage(page)
  await create.open()
  const password = 'HeapCanary4Qx9Zz1Lm'
  await create.username.fill('heap')
  await create.own.click()
  // By keys: what a test fills in or expects as a whole would itself stay in the page.
  await create.password.pressSequentially(password)
  await expect.poll(() => strengthWorkers(page)).toBe(1)
  await create.submit.click()
  await created.getByRole('tab', { name: 'Device file' }).click()
  await created.getByLabel('For a device').selectOption('linphone')
  await created.getByRole('button', { name: 'Copy all as text' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    created.getByRole('button', { name: 'Download linphone.xml' }).click(),
  ])
  await download.path()
  // The strength worker remembers what it was asked last, in a memory of its own.
  await expect.poll(() => strengthWorkers(page)).toBe(0)
  expect((await heapOf(page)).includes(password)).toBe(true)
  await create.stored.click()
  // Another render, so that React lets go of the one before.
  await create.fillIn('somebody else', 'Another-Password-1')
  await expect(create.form.getByText('13/32')).toBeVisible()
  const heap = await heapOf(page)
  const spoken = 'capital H, small e'
  expect([password, spoken].filter((text) => heap.includes(text))).toEqual([])
})

function strengthWorkers(page: Page): number {
  return page.workers().filter((worker) => worker.url().includes('strength')).length
}

/** Every object of the page that can still be reached, its strings as text. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', {})
  await session.detach()
  return chunks.join('')
}
