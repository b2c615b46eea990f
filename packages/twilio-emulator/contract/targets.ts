import twilio from 'twilio'
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

/** The official client, pointed at the target. */
export function officialClient({ url, accountSid, username, secret }: Target) {
  class PointedClient extends twilio.RequestClient {
    override request<T>(options: RequestOptions<T>) {
      return super.request<T>({
        ...options,
        uri: options.uri.replace('https://api.twilio.com', url),
      })
    }
  }
  return twilio(username, secret, { accountSid, httpClient: new PointedClient() })
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
