import type { Language } from '@sipdesk/shared/appearance.ts'
import type { Problem } from '@sipdesk/shared/problem.ts'
import type { Status } from '@sipdesk/shared/status.ts'
import { titleOf } from '../http/messages/messages.ts'

type RecentError = Status['recentErrors'][number]
type Kept = Omit<RecentError, 'title'>

/** The last problems that had to do with Twilio, of this process. Nothing of what was sent is kept. */
export type RecentErrors = {
  /** Keeps a problem, in no language, if Twilio has to do with it. A copy told again is not kept again. */
  note: (problem: Problem, route: string) => void
  newestFirst(language: Language): RecentError[]
}

const KEPT = 20

/** Codes in which Twilio speaks of the account. In all others its words may quote the request. */
const ABOUT_THE_ACCOUNT = new Set([
  'twilio-credentials-rejected',
  'twilio-permission-missing',
  'twilio-account-inactive',
])

export function createRecentErrors(): RecentErrors {
  let errors: Kept[] = []

  return {
    note(problem, route) {
      if (!isAboutTwilio(problem.code)) return
      if (errors.some(({ requestId }) => requestId === problem.requestId)) return
      errors = [present(problem, route), ...errors].slice(0, KEPT)
    },
    newestFirst: (language) =>
      errors.map((error) => ({ ...error, title: titleOf(error.code, language) })),
  }
}

function isAboutTwilio(code: string): boolean {
  return code.startsWith('twilio-') || code === 'too-busy'
}

function present({ code, requestId, twilio }: Problem, route: string): Kept {
  return {
    at: new Date().toISOString(),
    code,
    route,
    requestId,
    ...(twilio && { twilio: withoutQuotes(code, twilio) }),
  }
}

function withoutQuotes(
  code: string,
  { message, ...answer }: NonNullable<Problem['twilio']>,
): NonNullable<RecentError['twilio']> {
  return { ...answer, ...(message && ABOUT_THE_ACCOUNT.has(code) && { message }) }
}
