import type { FaultRule } from './fault-rules.ts'
import type { Account } from './router.ts'
import { seedWorld, type SeedName } from './seeds.ts'
import { TwilioServer, type RequestRecord } from './server.ts'

export type { FaultRule } from './fault-rules.ts'
export type { FaultName } from './faults.ts'
export type { SeedName } from './seeds.ts'

type Options = {
  /** 0, the default, takes a free one. It listens on 127.0.0.1 alone. */
  port?: number
  seed?: SeedName
  /** Gets a line per request: method, path, and status or fault. */
  log?: (line: string) => void
}

/** A running stand-in for Twilio, with one account. */
export type Twilio = AsyncDisposable & {
  url: string
  accountSid: string
  authToken: string
  apiKeySid: string
  apiKeySecret: string
  /** Asks for a fault; see `faults.ts` for their names. */
  setFault(rule: FaultRule): void
  /** Forgets the faults asked for one username; or all, and ends the delays that they have begun. */
  clearFaults(username?: string): void
  /** Replaces the world. */
  seed(name: SeedName): void
  /** What has arrived so far, without bodies and secrets. */
  requests(): RequestRecord[]
  /** Credentials ever created since the last seed, or ever in one list, also those whose reply was lost. */
  commits(listSid?: string): number
  /** Whether a phone with this username and password would be let in. */
  passwordWorks(listSid: string, username: string, password: string): boolean
  /** Closes every socket. May be called twice. */
  stop(): Promise<void>
}

/** The account of every emulator. Nothing here opens anything but an emulator. */
const ACCOUNT: Account = {
  sid: 'AC5a4d8b0c7e1f2a3b4c5d6e7f8091a2b3',
  authToken: 'emulated-auth-token-f00d5eed',
  apiKeySid: 'SK1b2c3d4e5f60718293a4b5c6d7e8f901',
  apiKeySecret: 'emulated-api-key-secret-c0ffee',
}

/** Starts the emulator. Faithful to Twilio's documentation; DIFFERENCES.md says where it is not. */
export async function startTwilio({
  port = 0,
  seed = 'empty',
  log,
}: Options = {}): Promise<Twilio> {
  const server = new TwilioServer(ACCOUNT, seed, log ?? (() => {}))
  const url = await server.listen(port)
  const stop = () => server.stop()
  return {
    url,
    accountSid: ACCOUNT.sid,
    authToken: ACCOUNT.authToken,
    apiKeySid: ACCOUNT.apiKeySid,
    apiKeySecret: ACCOUNT.apiKeySecret,
    setFault: (rule) => server.rules.add(rule),
    clearFaults: (username) => server.rules.clear(username),
    seed: (name) => {
      server.world = seedWorld(name)
    },
    requests: () => [...server.records],
    commits: (listSid) =>
      listSid === undefined
        ? server.world.commits
        : (server.world.lists.get(listSid)?.commits ?? 0),
    passwordWorks: (...credential) => server.world.passwordWorks(...credential),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
