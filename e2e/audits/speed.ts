import { chromium, type Page } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../fixtures/browser.ts'
import { recordInteractions, type Interaction } from './interactions.ts'
import { JOURNEYS } from './speed-journeys.ts'
import { signIn } from '../fixtures/test.ts'
import { startWorld } from '../fixtures/world.ts'

/*
 * `npm run audit:speed`: how long each key and click of a recorded day takes until the next
 * paint, on a processor four times slower. Ends with 1 where more than one in twenty took longer than 50 ms.
 */

const SLOWDOWN = 4
const MAX_P95_MS = 50

const executablePath = await findBrowser()
await using browser = await chromium.launch({
  args: BROWSER_ARGS,
  ...(executablePath && { executablePath }),
})
const all: Interaction[] = []
for (const { name, seed, walk } of JOURNEYS) {
  await using world = await startWorld({ seed })
  await using context = await browser.newContext({ baseURL: world.url })
  context.setDefaultTimeout(15_000)
  await signIn(context)
  const page = await context.newPage()
  const recorded = await recordInteractions(page)
  await slowDown(page)
  await walk(page)
  const interactions = await recorded()
  tell(name, interactions)
  all.push(...interactions)
}
tell('in all', all)
process.exitCode = percentile(all, 0.95) <= MAX_P95_MS ? 0 : 1

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
}

function tell(what: string, interactions: readonly Interaction[]): void {
  const [median, p95, worst] = [0.5, 0.95, 1].map((share) => percentile(interactions, share))
  process.stdout.write(
    `${what}: ${interactions.length} interactions, median ${median} ms, p95 ${p95} ms, worst ${worst} ms\n`,
  )
  const slow = interactions.filter(({ duration }) => duration > MAX_P95_MS)
  for (const { duration, type, target } of slow.toSorted((a, b) => b.duration - a.duration)) {
    process.stdout.write(`  ${duration} ms: ${type} on ${target}\n`)
  }
}

/** The nearest rank. */
function percentile(interactions: readonly Interaction[], share: number): number {
  const sorted = interactions.map(({ duration }) => duration).toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
