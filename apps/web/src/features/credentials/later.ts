import { lazily } from '#src/lib/lazily.ts'

/*
 * What a press needs and the first look at the page does not. It is fetched when somebody begins to fill
 * in the form, and a press waits for all of it: afterwards there may be no connection to fetch it with.
 */

const importPursuit = () => import('#src/api/pursuit.ts')
const importCreatedPanel = () => import('./created-panel.tsx')
const importDoubtNotice = () => import('./doubt-notice.tsx')
const importLeaveGuard = () => import('./leave-guard.tsx')
const importProblemSummary = () => import('./problem-summary.tsx')
const importFieldProblem = () => import('./field-problem.tsx')

export const CreatedPanel = lazily(async () => (await importCreatedPanel()).CreatedPanel)
export const DoubtNotice = lazily(async () => (await importDoubtNotice()).DoubtNotice)

export const LeaveGuard = lazily(async () => (await importLeaveGuard()).LeaveGuard)
export const LeftFailure = lazily(async () => (await importLeaveGuard()).LeftFailure)
export const ProblemSummary = lazily(async () => (await importProblemSummary()).ProblemSummary)
export const FieldProblem = lazily(async () => (await importFieldProblem()).FieldProblem)

export const loadGenerator = () => import('@sipdesk/shared/password-generator.ts')

/** Everything that may be needed from a press on; what sends it is returned. */
export async function loadForPress() {
  const [pursuit] = await Promise.all([
    importPursuit(),
    importCreatedPanel(),
    importDoubtNotice(),
    importLeaveGuard(),
    importProblemSummary(),
    importFieldProblem(),
    loadGenerator(),
  ])
  return pursuit
}

/** The same, without waiting; a press tries again what fails here. */
export function prefetchForPress(): void {
  loadForPress().catch(() => {})
}

/** What a press must not wait for, or miss when there is no connection: fetched once the list is there. */
export function prefetchProblems(): void {
  Promise.all([importProblemSummary(), importFieldProblem(), loadGenerator()]).catch(() => {})
}

/** Comes once the list is there: it must not hold up what is needed to create. */
export const ReachNotice = lazily(async () => (await import('./reach-notice.tsx')).ReachNotice)
