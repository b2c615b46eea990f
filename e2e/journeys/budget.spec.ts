import { createHash } from 'node:crypto'
import { createPage } from '../pages/create-page.ts'
import { expect, signIn, test } from '../fixtures/test.ts'
import {
  loadedFiles,
  markUsableForm,
  neededForForm,
  type LoadedFile,
} from '../checks/first-load.ts'
import { listsPage } from '../pages/lists-page.ts'
import { ADMIN } from '../fixtures/world.ts'

/**
 * Bytes of the bodies of files, until a credential can be typed in. The design asks for 140,000: the console is above it, since
 * it comes in one piece (decision 54). Whoever finds something that a list does not need moves it to the page that does.
 */
const MAX_BYTES = 170_000
const MAX_FILES = 6
/** With all that comes by itself once the form and the list are there. */
const MAX_BYTES_IN_ALL = 180_000
const MAX_FILES_IN_ALL = 15
const MAX_DATA_REQUESTS = 3

test('the first load of the create page stays within its budget, from one host', async ({
  page,
  world,
}) => {
  const origins = new Set<string>()
  page.on('request', (request) => origins.add(new URL(request.url()).origin))
  const create = createPage(page)
  const { sid } = (await (await page.request.get('/api/credential-lists')).json())
    .credentialLists[0]
  await markUsableForm(page)
  await page.goto(`/lists/${sid}`)
  await expect(create.table).toBeVisible()
  const { files, data } = await neededForForm(page)
  tell('signed in, until the form is usable', files)
  expect(bytesOf(files)).toBeLessThanOrEqual(MAX_BYTES)
  expect(files.length).toBeLessThanOrEqual(MAX_FILES)
  expect(data.length).toBeLessThanOrEqual(MAX_DATA_REQUESTS)

  await page.waitForLoadState('networkidle')
  const all = await loadedFiles(page)
  tell('with all that comes by itself', all)
  expect(bytesOf(all)).toBeLessThanOrEqual(MAX_BYTES_IN_ALL)
  expect(all.length).toBeLessThanOrEqual(MAX_FILES_IN_ALL)
  expect([...origins]).toEqual([world.url])
})

test.describe('signed out', () => {
  test.use({ signedIn: false })

  test('from the sign-in to a usable form stays within the same budget', async ({
    page,
    browser,
    world,
  }) => {
    await using other = await browser.newContext({ baseURL: world.url })
    await signIn(other)
    const { sid } = (await (await other.request.get('/api/credential-lists')).json())
      .credentialLists[0]
    await markUsableForm(page)
    await page.goto(`/lists/${sid}`)
    await page.getByLabel('E-mail address').fill(ADMIN.email)
    await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await createPage(page).username.waitFor()
    const { files } = await neededForForm(page)
    tell('from the sign-in', files)
    expect(bytesOf(files)).toBeLessThanOrEqual(MAX_BYTES)
    expect(files.length).toBeLessThanOrEqual(MAX_FILES)
  })
})

function bytesOf(files: LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}

function tell(what: string, files: LoadedFile[]): void {
  expect(files.every(({ bytes }) => bytes > 0)).toBe(true)
  const each = files.map(({ path, bytes }) => `${path} ${bytes}`).join(', ')
  process.stdout.write(`    ${what}: ${bytesOf(files)} bytes in ${files.length} files: ${each}\n`)
}

test('every script and style sheet carries a digest that is right, and nothing is inline', async ({
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await createPage(page).open()
  const html = await (await page.request.get('/')).text()
  const tags = [
    ...html.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"[^>]*>/g),
  ]
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
  const text = 'The.quick.brown.fox.jumps.over.13.lazy.dogs.'.repeat(3)
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

/** With as much as an account can hold, all in sight of find-in-page and screen readers but for a list's rows out of sight. */
const MAX_ELEMENTS = { 'list-of-999': 1_000, 'hundred-lists': 4_000 }

for (const seed of ['list-of-999', 'hundred-lists'] as const) {
  test.describe(`an account of ${seed}`, () => {
    test.use({ seed })

    test('no page holds more elements than it should', async ({ page }) => {
      const sizes: Record<string, number> = {}
      async function count(name: string) {
        await page.waitForLoadState('networkidle')
        sizes[name] = await page.locator('*').count()
      }
      await listsPage(page).open()
      await count('lists')
      await createPage(page).open()
      await count('list')
      for (const name of ['search', 'activity']) {
        await page.goto(`/${name}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await count(name)
      }
      process.stdout.write(`    elements: ${JSON.stringify(sizes)}\n`)
      expect(Math.max(...Object.values(sizes))).toBeLessThanOrEqual(MAX_ELEMENTS[seed])
      expect(Math.min(...Object.values(sizes))).toBeGreaterThan(50)
    })
  })
}
