import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { freePort } from '@sipdesk/twilio-emulator/free-port.ts'
import { BROWSER_ARGS, findBrowser } from '../fixtures/browser.ts'
import { signIn } from '../fixtures/test.ts'
import { startWorld } from '../fixtures/world.ts'

/* `npm run audit:web`: Lighthouse against the built page. Ends with 1 unless performance is 95 or better and every other score 100. */

const FOLDER = join(import.meta.dirname, '..', 'test-results', 'lighthouse')
const LIGHTHOUSE = join(import.meta.dirname, 'lighthouse', 'node_modules', '.bin', 'lighthouse')
const RUNS = 3

/** Sipdesk asks search engines to stay away, and this audit asks for the opposite. */
const SKIPPED = 'is-crawlable'

type Report = {
  categories: Record<string, { title: string; score: number; auditRefs: { id: string }[] }>
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>
}

mkdirSync(FOLDER, { recursive: true })
const executablePath = await findBrowser()
const port = await freePort()
await using world = await startWorld({ seed: 'typical' })
await using browser = await chromium.launch({
  args: [...BROWSER_ARGS, `--remote-debugging-port=${port}`],
  ...(executablePath && { executablePath }),
})
const context = await browser.newContext({ baseURL: world.url })
await signIn(context)
const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
const lists = await (await context.request.get('/api/credential-lists')).json()

const pages = [
  { name: 'sign-in', path: '/' },
  { name: 'list', path: '/', cookies },
  { name: 'create', path: `/lists/${lists.credentialLists[0].sid}`, cookies },
]
let isGood = true
for (const preset of ['desktop', 'mobile']) {
  for (const page of pages) {
    const reports: Report[] = []
    for (let run = 1; run <= RUNS; run++) reports.push(await audit(page, preset, run))
    isGood = tell(`${page.name}, ${preset}`, reports) && isGood
  }
}
process.exitCode = isGood ? 0 : 1

async function audit(
  { name, path, cookies: cookie }: { name: string; path: string; cookies?: string },
  preset: string,
  run: number,
): Promise<Report> {
  const file = join(FOLDER, `${name}-${preset}-${run}.json`)
  const child = spawn(
    LIGHTHOUSE,
    [
      `${world.url}${path}`,
      `--port=${port}`,
      '--output=json',
      `--output-path=${file}`,
      '--quiet',
      `--skip-audits=${SKIPPED}`,
      ...(preset === 'desktop' ? ['--preset=desktop'] : []),
      ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Lighthouse's own format
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

/** Prints the median of each score, the times of the first run, and what keeps a score from 100. */
function tell(what: string, reports: Report[]): boolean {
  const [first] = reports
  if (!first) return false
  const scores = Object.entries(first.categories).map(([id, { title }]) => ({
    title,
    bound: id === 'performance' ? 95 : 100,
    score: Math.round(median(reports.map(({ categories }) => categories[id]?.score ?? 0)) * 100),
  }))
  const times = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ]
  process.stdout.write(
    `${what}: ${scores.map(({ title, score }) => `${title} ${score}`).join(', ')} (${times
      .map((id) => `${id} ${first.audits[id]?.displayValue}`)
      .join(', ')})\n`,
  )
  for (const { auditRefs } of Object.values(first.categories)) {
    for (const { id } of auditRefs) {
      const found = first.audits[id]
      if (found && found.score !== null && found.score < 0.9) {
        process.stdout.write(`  ${id}: ${found.title} ${found.displayValue ?? ''}\n`)
      }
    }
  }
  return scores.every(({ score, bound }) => score >= bound)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
