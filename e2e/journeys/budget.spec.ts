import { createHash } from 'node:crypto'
import { createPage } from '../create-page.ts'
import { expect, test } from '../fixtures.ts'

const MAX_BYTES = 100_000
/** With what comes by itself once the list is there. */
const MAX_BYTES_IN_ALL = 106_000
const MAX_FILES = 6
const MAX_DATA_REQUESTS = 3

test('the first load of the create page stays within its budget, from one host', async ({
  page,
  world,
}, info) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const urls = new Map<string, string>()
  const headerBytes = new Map<string, number>()
  const bytes = new Map<string, number>()
  // What tells whether phones would ring comes behind the list, and holds nothing up.
  const first = new Set<string>()
  let isListHere = false
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    urls.set(requestId, request.url)
    if (!isListHere) first.add(requestId)
  })
  session.on('Network.responseReceived', ({ requestId, response }) =>
    headerBytes.set(requestId, response.encodedDataLength),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength)
    isListHere ||= urls.get(requestId)?.endsWith('/credentials') === true
  })

  const create = createPage(page)
  const { sid } = (await (await page.request.get('/api/credential-lists')).json())
    .credentialLists[0]
  await page.goto(`/lists/${sid}`)
  await expect(create.table).toBeVisible()
  await create.username.waitFor()
  await page.waitForLoadState('networkidle')

  const loaded = [...urls].map(([id, url]) => ({
    isFirst: first.has(id),
    url: new URL(url),
    size: (bytes.get(id) ?? 0) - (headerBytes.get(id) ?? 0),
    onTheWire: bytes.get(id) ?? 0,
  }))
  const isData = ({ url }: { url: URL }) => url.pathname.startsWith('/api/')
  const files = loaded.filter((entry) => !isData(entry))
  const sizeOf = (some: typeof files) => some.reduce((sum, { size }) => sum + size, 0)
  const total = sizeOf(files)
  const wire = files.reduce((sum, { onTheWire }) => sum + onTheWire, 0)
  const report = `${total} bytes (${wire} with HTTP headers) in ${files.length} files, ${loaded.filter(isData).length} data requests: ${files
    .map(({ url, size }) => `${url.pathname} ${size}`)
    .join(', ')}`
  info.annotations.push({ type: 'first load', description: report })
  process.stdout.write(`    first load: ${report}\n`)

  expect(loaded.every(({ url }) => url.origin === world.url)).toBe(true)
  expect(files.every(({ size }) => size > 0)).toBe(true)
  const firstFiles = files.filter(({ isFirst }) => isFirst)
  expect(sizeOf(firstFiles)).toBeLessThanOrEqual(MAX_BYTES)
  expect(firstFiles.length).toBeLessThanOrEqual(MAX_FILES)
  expect(total).toBeLessThanOrEqual(MAX_BYTES_IN_ALL)
  const data = loaded.filter((entry) => entry.isFirst && isData(entry))
  expect(data.length).toBeLessThanOrEqual(MAX_DATA_REQUESTS)
})

test('every script and style sheet carries a digest that is right, and nothing is inline', async ({
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await createPage(page).open()
  const html = await (await page.request.get('/')).text()
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="(\/assets\/[^"]+)"[^>]*>/g)]
  expect(tags.length).toBeGreaterThan(1)
  for (const [tag, path] of tags) {
    const body = await (await page.request.get(path ?? '')).body()
    const digest = createHash('sha256').update(body).digest('base64')
    expect(tag).toContain(`integrity="sha256-${digest}"`)
  }
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
  expect(refused).toEqual([])
})

test('every key is handled, and what it costs the main thread is printed', async ({ page }) => {
  const create = createPage(page)
  await create.open()
  const text = 'The.quick.brown.fox.jumps.over.13.lazy.dogs.'.repeat(7)
  for (const field of [create.username, create.password]) {
    await field.focus()
    const times = await field.evaluate(async (element, characters) => {
      const input = element as HTMLInputElement
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      const measured: number[] = []
      for (let end = 1; end <= characters.length; end++) {
        await new Promise(requestAnimationFrame)
        setValue?.call(input, characters.slice(Math.max(0, end - 24), end))
        const startedAt = performance.now()
        input.dispatchEvent(new InputEvent('input', { bubbles: true }))
        measured.push(performance.now() - startedAt)
      }
      return measured.toSorted((a, b) => a - b)
    }, text)
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
    process.stdout.write(
      `    per key: median ${at(0.5)} ms, p99 ${at(0.99)} ms over ${times.length} keys\n`,
    )
    // The clock is told, not judged: what is judged is that every key was handled.
    await expect(field).toHaveValue(text.slice(-24))
    expect(times).toHaveLength(text.length)
  }
})
