import { statusEndpoints } from '@sipdesk/shared/status-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'
import { askTwilio } from './ask-twilio.ts'

export function statusRoutes(app: AppContext): Router {
  const { guard, installation, place, twilio, readiness, recentErrors } = app
  const routes = new Routes(guard)
  routes.serve(statusEndpoints.getStatus, async ({ context }) => ({
    ...installation,
    ...place,
    twilio: await askTwilio(twilio, context),
    isRecordWritable: await readiness.canRecord(),
    recentErrors: recentErrors.newestFirst(),
  }))
  return routes.router
}
