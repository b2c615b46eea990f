import { credentialListEndpoints } from '@sipdesk/shared/credential-lists-api.ts'
import { credentialEndpoints } from '@sipdesk/shared/credentials-api.ts'
import type { Router } from 'express'
import type { AppContext } from '../context.ts'
import { Routes } from '../http/routes.ts'
import { createList } from './create-list.ts'
import { deleteList } from './delete-list.ts'
import { renameList } from './rename-list.ts'

export function credentialListRoutes(app: AppContext): Router {
  const routes = new Routes(app.guard)
  routes.serve(credentialEndpoints.listCredentialLists, async ({ context }) => {
    const asOf = new Date().toISOString()
    const lists = await app.twilio.listCredentialLists(context)
    return { credentialLists: await app.listSizes.addTo(lists, context), asOf }
  })
  routes.serve(credentialListEndpoints.createCredentialList, ({ body, ...asked }) =>
    createList(app, { ...asked, ...body }),
  )
  routes.serve(credentialListEndpoints.renameCredentialList, ({ params, body, ...asked }) =>
    renameList(app, { ...asked, ...params, ...body }),
  )
  routes.serve(credentialListEndpoints.deleteCredentialList, ({ params, ...asked }) =>
    deleteList(app, { ...asked, ...params }),
  )
  return routes.router
}
