import { type Hygiene, hygieneEndpoints } from '@sipdesk/shared/hygiene.ts'
import type { Router } from 'express'
import { Routes, type Guard, type Reach } from '../http/routes.ts'
import type { HygieneReads } from './hygiene-reads.ts'

type Deps = {
  guard: Guard
  countRead: (personId: string, what: 'refresh' | 'read') => Promise<void>
  hygieneReads: HygieneReads
}

export function hygieneRoutes({ guard, countRead, hygieneReads }: Deps): Router {
  const routes = new Routes(guard)
  routes.serve(
    hygieneEndpoints.getHygiene,
    async ({ context, signedIn }) => {
      await countRead(signedIn.person.id, 'read')
      return hygieneReads.read(context, false)
    },
    narrowHygiene,
  )
  return routes.router
}

/** A username that is twice in lists out of reach, or once in reach, is not told. */
function narrowHygiene({ lists, duplicates }: Hygiene, isInReach: Reach): Hygiene {
  const within = duplicates?.map(({ username, listSids }) => ({
    username,
    listSids: listSids.filter(isInReach),
  }))
  return {
    lists: lists.filter(({ listSid }) => isInReach(listSid)),
    ...(within && { duplicates: within.filter(({ listSids }) => listSids.length > 1) }),
  }
}
