import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations, type Operation } from './operations.ts'
import { expectPage, expectShape } from './shapes.ts'
import { openTarget, send, targetNames, uniqueName, type Target } from './targets.ts'

let addresses = 0

/** What a create of each collection sends; a resource that the document adds has to be added here. */
const forms: Record<string, (sids: Record<string, string>) => Record<string, string>> = {
  CredentialLists: () => ({ FriendlyName: uniqueName() }),
  Credentials: () => ({ Username: uniqueName(), Password: 'Contract-Pass-1' }),
  IpAccessControlLists: () => ({ FriendlyName: uniqueName() }),
  IpAddresses: () => ({ FriendlyName: uniqueName(), IpAddress: `192.0.2.${++addresses}` }),
  Domains: () => ({ DomainName: `${uniqueName()}.sip.twilio.com` }),
  CredentialListMappings: ({ CredentialListSid = '' }) => ({ CredentialListSid }),
  IpAccessControlListMappings: ({ IpAccessControlListSid = '' }) => ({ IpAccessControlListSid }),
}

describe.each(targetNames)('%s', (name) => {
  let target: Target
  const made: string[] = []
  const sids: Record<string, string> = {}
  beforeAll(async () => {
    target = await openTarget(name)
    sids['CredentialListSid'] = await create('CredentialLists')
    sids['IpAccessControlListSid'] = await create('IpAccessControlLists')
  })
  afterAll(async () => {
    for (const path of made.toReversed()) await send(target, 'DELETE', path)
    await target.stop()
  })

  async function create(collection: string): Promise<string> {
    const { body, text } = await send(target, 'POST', `${collection}.json`, formOf(collection))
    if (typeof body['sid'] !== 'string') throw new Error(`nothing was created: ${text}`)
    made.push(`${collection}/${body['sid']}.json`)
    return body['sid']
  }

  function formOf(collection: string): Record<string, string> {
    const form = forms[collection.split('/').at(-1) ?? '']
    if (!form) throw new Error(`no form for ${collection}`)
    return form(sids)
  }

  /** The path with a domain that has no mappings yet, and with a resource of its own where it names one. */
  async function fill(template: string): Promise<string> {
    let path = template.replace('.json', '')
    if (path.includes('{DomainSid}')) path = path.replace('{DomainSid}', await create('Domains'))
    for (const [parameter, sid] of Object.entries(sids)) path = path.replace(`{${parameter}}`, sid)
    if (path.endsWith('/{Sid}')) path = path.replace('{Sid}', await create(path.slice(0, -6)))
    return path
  }

  test.each(operations)('$id answers as the document says', async (operation) => {
    const { id, method, status, schema, key } = operation
    const path = await fill(operation.path)
    const collection = operation.path.endsWith('{Sid}.json') ? path.replace(/\/[^/]+$/, '') : path
    if (key) await create(collection)
    const form = method === 'POST' ? formOf(collection) : undefined
    const reply = await send(target, method, `${path}.json`, form)
    expect(reply.status, reply.text).toBe(status)
    if (id.startsWith('Create')) made.push(`${path}/${String(reply.body['sid'])}.json`)
    if (status === 204) expect(reply.text).toBe('')
    else if (key) expectPageOf(key, operation, reply.body)
    else expectShape(schema, reply.body)
  })
})

function expectPageOf(key: string, { schema }: Operation, body: Record<string, unknown>): void {
  expectPage(key, body)
  const records = body[key] as unknown[]
  expect(records).not.toHaveLength(0)
  for (const record of records) expectShape(schema, record)
}
