import { usernameEndpoints, type Usernames } from '@sipdesk/shared/usernames.ts'
import type { Router } from 'express'
import { Routes, type Guard, type Reach } from '../http/routes.ts'
import type { UsernameReads } from './username-reads.ts'

type Deps = {
  guard: Guard
  countRead: (personId: string, what: 'refresh' | 'read') => Promise<void>
  usernameReads: UsernameReads
}

export function usernameRoutes({ guard, countRead, usernameReads }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(
    usernameEndpoints.listUsernames,
    async ({ query, context, signedIn }) => {
      const isFresh = query.fresh === 'true'
      await countRead(signedIn.person.id, isFresh ? 'refresh' : 'read')
      return usernameReads.read(context, isFresh)
    },
    narrowUsernames,
  )
  return routes.router
}

function narrowUsernames({ lists, isRetryable }: Usernames, isInReach: Reach): Usernames {
  const within = lists.filter(({ listSid }) => isInReach(listSid))
  const isAnyUnread = within.some(({ usernames }) => usernames === undefined)
  return { lists: within, isRetryable: isRetryable === true && isAnyUnread }
}
