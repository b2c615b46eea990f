import type { TwilioRequest } from './transport.ts'

type Asked = Pick<TwilioRequest, 'method' | 'path'>

/** What each method needs, of many and of one. */
const ACTIONS: Record<Asked['method'], [ofMany: string, ofOne: string]> = {
  GET: ['list', 'read'],
  POST: ['create', 'update'],
  DELETE: ['delete', 'delete'],
}

/**
 * The permission that a restricted API key needs for a request, as the Twilio Console calls it, such as
 * `/twilio/voice/sip.credential-lists.credentials/create`. https://www.twilio.com/docs/iam/api-keys/restricted-api-keys
 */
export function permissionFor({ method, path }: Asked): string {
  const [, inSip = ''] = path.replace(/\.json.*$/, '').split('/SIP/')
  const parts = inSip.split('/')
  const isOfOne = isSid(parts.at(-1) ?? '')
  const names = parts.filter((part) => !isSid(part)).map(kebabCase)
  return `/twilio/voice/sip.${names.join('.')}/${ACTIONS[method][isOfOne ? 1 : 0]}`
}

function isSid(part: string): boolean {
  return /^[A-Z]{2}[0-9a-fA-F]{32}$/.test(part)
}

function kebabCase(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}
