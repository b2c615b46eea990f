import { Router } from 'express'
import * as z from 'zod/mini'
import type { Recorder } from '../audit/recorder.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { formBody } from '../http/json-body.ts'
import { contextOf } from '../http/request-context.ts'
import type { Store } from '../store/store.ts'
import type { LogoutReader } from './company-logout.ts'
import { endChallengesEndedBy, sessionsEndedBy } from './company-sessions.ts'

type Deps = {
  /** Undefined where there is no company sign-in. */
  readLogoutToken: LogoutReader | undefined
  recorder: Recorder
  store: Store
}

const PATH = '/api/auth/backchannel-logout'
const Form = z.object({ logout_token: z.string() })

/**
 * The company's provider says here that somebody signed out there, or was shut out: their sessions end,
 * on record. It is no page of ours, so that the token alone counts.
 * https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest
 */
export function companyLogoutRoute({ readLogoutToken, recorder, store }: Deps): Router {
  const router = Router()
  if (!readLogoutToken) return router
  router.use(PATH, formBody())
  router.post(PATH, async ({ body }, response) => {
    const context = contextOf(response)
    context.route = PATH
    const { data } = Form.safeParse(body)
    const logout = data && (await readLogoutToken(data.logout_token))
    if (!logout) throw new HttpProblem({ code: 'malformed', variant: 'logout-token' })
    const { db } = store
    // Before the sessions, so that one which a second factor begins at this moment is among them.
    await endChallengesEndedBy(db, logout)
    for (const { id, email } of await sessionsEndedBy(db, logout)) {
      const entry = { action: 'session.revoke', target: `${email}: company` } as const
      await recorder.around(context, entry, () =>
        db.deleteFrom('sessions').where('id', '=', id).execute(),
      )
    }
    response.status(200).end()
  })
  return router
}
