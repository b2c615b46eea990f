import { problems } from '@sipdesk/shared/problems.ts'

/** What happened, by the code of the problem. */
export const problemTitles: Record<string, string> = Object.fromEntries(
  Object.entries(problems).map(([code, { title }]) => [code, title]),
)
