import { type FeedStatus, type Status, statusEndpoints } from '@sipdesk/shared/status.ts'
import { isAtLeast } from '@sipdesk/shared/role.ts'
import type { Router } from 'express'
import { languageOf } from '../http/request-headers.ts'
import { Routes, type Guard } from '../http/routes.ts'
import type { Trace } from '../twilio/call.ts'
import { askTwilio } from './ask-twilio.ts'
import { findRecordFault } from './record-fault.ts'
import { describeLoss, type LossDeps } from './record-loss.ts'
import type { Installation } from './installation.ts'
import type { RecentErrors } from './recent-errors.ts'

type Deps = LossDeps & {
  guard: Guard
  countRead: (personId: string, what: 'read') => Promise<void>
  installation: Installation
  place: Pick<Status, 'accountSid' | 'mode' | 'secretKind' | 'twilioHost' | 'areLinksOn'>
  areAnchorsWritten: () => boolean
  readiness: { canRecord(): Promise<boolean> }
  recentErrors: RecentErrors
  feedStatus: () => Promise<FeedStatus | undefined>
}

export function statusRoutes(deps: Deps): Router {
  const { guard, countRead, installation, place, momentaryReads, readiness, recentErrors } = deps
  const routes = new Routes(guard)
  routes.serve(statusEndpoints.getStatus, async ({ context, request, signedIn }) => {
    await countRead(signedIn.person.id, 'read')
    const language = languageOf(request)
    return {
      ...installation,
      ...place,
      twilio: await askTwilio(momentaryReads, context, language),
      isRecordWritable: await readiness.canRecord(),
      ...(isAtLeast(signedIn.person.role, 'admin') && (await describeRecord(deps, context))),
      recentErrors: recentErrors.newestFirst(language),
    }
  })
  return routes.router
}

/** What is wrong with the record, and how far its feed has got, for admins. */
async function describeRecord(deps: Deps, trace: Trace) {
  const loss = await describeLoss(deps, trace)
  const recordFault = await findRecordFault(deps.store, loss)
  const feed = await deps.feedStatus()
  return {
    ...(recordFault && { recordFault }),
    ...(!deps.areAnchorsWritten() && { areAnchorsFailing: true }),
    ...loss,
    ...(feed && { feed }),
  }
}
