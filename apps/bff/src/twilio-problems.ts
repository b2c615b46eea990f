import type { Outcome, ProblemCode } from '@sipdesk/shared/problem.ts'
import type { Sentence } from './http/german.ts'
import { HttpProblem } from './http/http-problem.ts'
import {
  ListFull,
  ListMapped,
  ListNameTaken,
  PasswordRejected,
  TooManyLists,
  TwilioBusy,
  TwilioCircuitOpen,
  TwilioCredentialsRejected,
  TwilioError,
  TwilioNotFound,
  TwilioPermissionMissing,
  TwilioRefused,
  TwilioThrottled,
  TwilioUnreachable,
  UsernameTaken,
} from './twilio/errors.ts'

type Words = { code: ProblemCode; detail: Sentence; field?: string }

/** How long to wait before trying again when Twilio did not say, in seconds. */
const DEFAULT_RETRY_AFTER = 2

/** The border between Twilio's errors and what a person is told; undefined for an error that is none of them. */
export function translateTwilioError(error: unknown): HttpProblem | undefined {
  return error instanceof TwilioError ? problemOf(error) : undefined
}

export function problemOf(error: TwilioError): HttpProblem {
  const { code, detail, field } = wordsFor(error)
  const outcome: Outcome = error.effect === 'none' ? 'not-applied' : 'unknown'
  return new HttpProblem(code, {
    detail,
    outcome,
    ...(field && { errors: [{ field, code }] }),
    ...(error.twilio && { twilio: error.twilio }),
    ...retryAfterOf(error),
  })
}

function retryAfterOf(error: TwilioError): { retryAfter?: number } {
  if (error instanceof TwilioCircuitOpen) return { retryAfter: error.retryAfter }
  const isBusy = error instanceof TwilioThrottled || error instanceof TwilioBusy
  if (!isBusy) return {}
  const asked = error instanceof TwilioThrottled ? error.retryAfter : undefined
  return { retryAfter: asked ?? DEFAULT_RETRY_AFTER }
}

function wordsFor(error: TwilioError): Words {
  return wordsForRefusal(error) ?? wordsForAccess(error) ?? wordsForSilence(error)
}

function wordsForRefusal(error: TwilioError): Words | undefined {
  if (error instanceof UsernameTaken) {
    return {
      code: 'username-taken',
      field: 'username',
      detail: 'A credential with this username is already in this list. Choose another username.',
    }
  }
  if (error instanceof PasswordRejected) {
    return {
      code: 'password-rejected',
      field: 'password',
      detail: 'Twilio finds this password too weak. Generate one, or choose a longer one.',
    }
  }
  if (error instanceof ListFull) {
    return {
      code: 'list-full',
      detail:
        'This list holds 1,000 credentials, which is the most Twilio allows. Use another list.',
    }
  }
  const listWords = wordsForList(error)
  if (listWords) return listWords
  if (error instanceof TwilioRefused) {
    return {
      code: 'twilio-refused',
      detail: 'Twilio refused the request. Its own words say why.',
    }
  }
  return undefined
}

function wordsForList(error: TwilioError): Words | undefined {
  if (error instanceof ListNameTaken) {
    return {
      code: 'list-name-taken',
      field: 'friendlyName',
      detail: 'Another list of this account has this name. Choose another name.',
    }
  }
  if (error instanceof TooManyLists) {
    return {
      code: 'too-many-lists',
      detail:
        'The account has 100 credential lists, which is the most Twilio allows. Delete one that nobody needs.',
    }
  }
  if (error instanceof ListMapped) {
    return {
      code: 'list-mapped',
      detail:
        'A SIP domain still lets this list in, and Twilio deletes no list in use. Unmap it from the domain first.',
    }
  }
  return undefined
}

function wordsForAccess(error: TwilioError): Words | undefined {
  if (error instanceof TwilioNotFound) {
    return {
      code: 'not-found',
      detail:
        'Twilio does not know this credential or credential list. It may have been deleted: look at the list again.',
    }
  }
  if (error instanceof TwilioCredentialsRejected) {
    return {
      code: 'twilio-credentials-rejected',
      detail:
        'Twilio does not accept the API key of this installation. Whoever runs Sipdesk must check its Twilio settings.',
    }
  }
  if (error instanceof TwilioPermissionMissing) {
    return {
      code: 'twilio-permission-missing',
      detail:
        'The API key of this installation may not do this. Whoever runs Sipdesk must give it the permission in Twilio.',
    }
  }
  return undefined
}

function wordsForSilence(error: TwilioError): Words {
  if (error instanceof TwilioThrottled) {
    return {
      code: 'too-busy',
      detail: 'Twilio is handling too many requests of this account. Wait a moment and try again.',
    }
  }
  if (error instanceof TwilioBusy) {
    return {
      code: 'too-busy',
      detail:
        'More requests wait here than Twilio takes at once. Nothing was sent for yours: wait a moment and try again.',
    }
  }
  if (error instanceof TwilioCircuitOpen) {
    return {
      code: 'twilio-unavailable',
      detail:
        'Twilio has not answered for a while, so nothing was sent. Sipdesk asks again in some seconds: try again then.',
    }
  }
  if (error instanceof TwilioUnreachable) {
    return {
      code: 'twilio-unavailable',
      detail: 'No connection to Twilio came about, so nothing was sent. Try again in a moment.',
    }
  }
  return {
    code: 'twilio-unavailable',
    detail:
      'Twilio gave no answer that can be trusted. Try again; if you changed something, look at the list first.',
  }
}
