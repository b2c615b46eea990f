import { randomUUID } from 'node:crypto'
import twilio from 'twilio'
import twilio4 from 'twilio-4'
import twilio5 from 'twilio-5'
import { startTwilio } from '../src/index.ts'

/** Something that ought to behave like Twilio: the emulator, or Twilio. */
export type Target = {
  name: string
  url: string
  accountSid: string
  username: string
  secret: string
  /** A guess is asserted of the emulator, and only reported of Twilio. */
  isEmulator: boolean
  stop: () => Promise<void>
}

/** The emulator always; Twilio when an account for it is named. */
export const targetNames = process.env['TWILIO_CONTRACT_ACCOUNT_SID']
  ? (['emulator', 'twilio'] as const)
  : (['emulator'] as const)

process.stdout.write(`contract targets: ${targetNames.join(', ')}\n`)

export async function openTarget(name: (typeof targetNames)[number]): Promise<Target> {
  return name === 'emulator' ? openEmulator() : openTwilio()
}

async function openEmulator(): Promise<Target> {
  const emulator = await startTwilio()
  return {
    name: 'emulator',
    url: emulator.url,
    accountSid: emulator.accountSid,
    username: emulator.apiKeySid,
    secret: emulator.apiKeySecret,
    isEmulator: true,
    stop: emulator.stop,
  }
}

function openTwilio(): Target {
  const {
    TWILIO_CONTRACT_ACCOUNT_SID: accountSid = '',
    TWILIO_CONTRACT_API_KEY_SID: keySid,
    TWILIO_CONTRACT_API_KEY_SECRET: keySecret,
    TWILIO_CONTRACT_AUTH_TOKEN: authToken,
  } = process.env
  return {
    name: 'twilio',
    url: 'https://api.twilio.com',
    accountSid,
    username: keySid ?? accountSid,
    secret: keySecret ?? authToken ?? '',
    isEmulator: false,
    stop: async () => {},
  }
}

/** A name that no test has given yet, short enough for a username. */
export function uniqueName(): string {
  return `sipdesk-contract-${randomUUID().slice(0, 13)}`
}

/** The official client in each version that is in use. What is called here, all of them declare alike. */
const LIBRARIES = {
  4: twilio4 as unknown as typeof twilio,
  5: twilio5 as unknown as typeof twilio,
  6: twilio,
}
export const clientVersions = [4, 5, 6] as const

/** The official client, pointed at the target. */
export function officialClient(target: Target, version: keyof typeof LIBRARIES = 6) {
  const { url, accountSid, username, secret } = target
  const library = LIBRARIES[version]
  class PointedClient extends library.RequestClient {
    override request<T>(options: RequestOptions<T>) {
      return super.request<T>({
        ...options,
        uri: options.uri.replace('https://api.twilio.com', url),
      })
    }
  }
  return library(username, secret, { accountSid, httpClient: new PointedClient() })
}

type RequestOptions<T> = Parameters<typeof twilio.RequestClient.prototype.request<T>>[0]

export type RawReply = {
  status: number
  headers: { get(name: string): string | null }
  text: string
  body: Record<string, unknown>
}

/** A plain request, its reply read as text and, where it is JSON, as an object. */
export async function send(
  target: Target,
  method: string,
  path: string,
  form?: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<RawReply> {
  const basic = Buffer.from(`${target.username}:${target.secret}`).toString('base64')
  const response = await fetch(`${target.url}${fullPath(target, path)}`, {
    method,
    headers: {
      Authorization: `Basic ${basic}`,
      ...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    body:
      form === undefined || typeof form === 'string' ? (form ?? null) : new URLSearchParams(form),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') && text !== ''
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {}
  return { status: response.status, headers: response.headers, text, body }
}

function fullPath({ accountSid }: Target, path: string): string {
  return path.startsWith('/') ? path : `/2010-04-01/Accounts/${accountSid}/SIP/${path}`
}
