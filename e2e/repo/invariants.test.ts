import { expect, test } from 'vitest'
import { figure, missingFiles, read } from './documents.ts'

/* INVARIANTS.md against what enforces it: that each enforcer exists, and that the figures are the code's. */

/** The text of each invariant, by its number. */
const invariants = new Map(
  [...read('INVARIANTS.md').matchAll(/^(\d+)\. (.+)$/gm)].map(([, number = '', text = '']) => [
    Number(number),
    text,
  ]),
)

test('every invariant names what enforces it, and that exists', () => {
  expect(invariants.size).toBeGreaterThan(5)
  for (const text of invariants.values()) {
    const enforcers = /Enforced by: (.+)$/.exec(text)?.[1]
    expect(enforcers, text).toBeDefined()
    expect(missingFiles(enforcers ?? ''), text).toEqual([])
  }
})

const BUDGET = 'e2e/journeys/budget.spec.ts'
const SERVE = 'apps/bff/src/serve.ts'
const TIMEOUTS = 'apps/bff/src/operations/timeouts.ts'
const SESSIONS = 'apps/bff/src/people/auth.ts'

const kB = (bytes: number) => `${bytes / 1000} kB`
const seconds = (milliseconds: number) => `${milliseconds / 1000} s`

const FIGURES: [number, string][] = [
  [4, `the ${figure(TIMEOUTS, 'ANSWER_KEPT') / 3_600_000} h for which`],
  [13, `at most ${figure('e2e/repo/screenshots.test.ts', 'MAX_SCREENSHOTS')} screenshots`],
  [14, `${kB(figure(BUDGET, 'MAX_BYTES'))} in ${figure(BUDGET, 'MAX_FILES')} files`],
  [14, `${figure(BUDGET, 'MAX_DATA_REQUESTS')} requests for data`],
  [14, `${kB(figure(BUDGET, 'MAX_BYTES_IN_ALL'))} in ${figure(BUDGET, 'MAX_FILES_IN_ALL')} files`],
  [19, `idle ${figure(SESSIONS, 'idle') / 60_000} min`],
  [19, `absolute ${figure(SESSIONS, 'absolute') / 3_600_000} h`],
  [27, `after ${seconds(figure('packages/shared/src/endpoint.ts', 'ANSWER_TIMEOUT'))}`],
  [27, `within ${seconds(figure(SERVE, 'FINISH_TIMEOUT') + figure(SERVE, 'LAST_ANSWER_TIMEOUT'))}`],
  [30, `for ${figure(TIMEOUTS, 'secretKept') / 60_000} min`],
  [56, `at most ${seconds(figure('apps/web/src/lib/pause.ts', 'LONGEST_PAUSE'))}`],
  [56, `for ${figure('apps/web/src/api/attention.ts', 'AWAY_AFTER') / 60_000} min`],
  [60, `within ${figure('packages/shared/src/approval.ts', 'APPROVAL_TIMEOUT') / 3_600_000} h`],
  [61, `${figure('packages/shared/src/credential-details.ts', 'DETAILS_KEPT_DAYS')} days after`],
]

test.each(FIGURES)('invariant %i says "%s", as the code does', (number, text) => {
  expect(invariants.get(number)).toContain(text)
})

test('every bound of an invariant is compared with the code', () => {
  const bounds = [...invariants].flatMap(([number, text]) =>
    [...text.matchAll(/\b\d+ (?:kB|files|requests|screenshots|ms|s|min|h)\b/g)].map(([bound]) => ({
      number,
      bound,
    })),
  )
  expect(bounds.length).toBeGreaterThan(5)
  const isCompared = ({ number, bound }: (typeof bounds)[number]) =>
    FIGURES.some(([other, text]) => other === number && text.includes(bound))
  expect(bounds.filter((bound) => !isCompared(bound))).toEqual([])
})
