import { lazily } from '#src/ui/lazily.tsx'

/*
 * What the first look at the page does not need. What a press needs is fetched when somebody begins to
 * fill in the form, and a press waits for all of it: afterwards there may be no connection to fetch it with.
 */

const importForPress = () => import('./for-press.ts')

/** What makes a password comes with the words for what is wrong with one. */
export const loadForProblems = () => import('./for-problems.ts')

export const CreatedPanel = lazily(async () => (await importForPress()).CreatedPanel)
export const DoubtNotice = lazily(async () => (await importForPress()).DoubtNotice)
export const LeaveNotices = lazily(async () => (await importForPress()).LeaveNotices)
export const ProblemSummary = lazily(async () => (await loadForProblems()).ProblemSummary)
export const FieldProblem = lazily(async () => (await loadForProblems()).FieldProblem)

/** Everything that may be needed from a press on; what sends it is returned. */
export async function loadForPress() {
  const [press] = await Promise.all([importForPress(), loadForProblems()])
  return press
}

/** The same, without waiting; a press tries again what fails here. */
export function prefetchForPress(): void {
  loadForPress().catch(() => {})
}

/** What a press must not wait for, or miss when there is no connection: fetched once the list is there. */
export function prefetchProblems(): void {
  loadForProblems().catch(() => {})
}

/** Is not needed to create, and comes while the list is being read. */
export const importTable = () => import('./credential-table.tsx')

/** Once the form can be typed into. */
export function prefetchTable(): void {
  setTimeout(() => importTable().catch(() => {}))
}

export const importDetails = () => import('./credential-details.tsx')

/** On the way to a row. */
export function prefetchDetails(): void {
  importDetails().catch(() => {})
}

/** Comes once the list is there: it must not hold up what is needed to create. */
export const ReachNotice = lazily(async () => (await import('./reach-notice.tsx')).ReachNotice)
