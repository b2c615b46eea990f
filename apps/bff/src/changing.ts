import type { Logger } from 'pino'
import type { Config, TwilioAccount } from './config/config.ts'
import type { Secrets } from './config/store.ts'
import { createList } from './credential-lists/create-list.ts'
import { deleteList } from './credential-lists/delete-list.ts'
import { createListSizes, type ListSizes } from './credential-lists/list-sizes.ts'
import { renameList } from './credential-lists/rename-list.ts'
import { createCredential } from './credentials/create-credential.ts'
import { deleteCredential } from './credentials/delete-credential.ts'
import { PASSWORD_TIMEOUTS, type PasswordTimeouts } from './credentials/password-updates.ts'
import { rotatePassword } from './credentials/rotate-password.ts'
import { createDomainReads } from './domains/domain-reads.ts'
import { createHygieneReads } from './hygiene/hygiene-reads.ts'
import type { Metrics } from './metrics/metrics.ts'
import { Operations } from './operations/operations.ts'
import { createRegistry } from './operations/registry.ts'
import { createPayloadMacs } from './operations/request.ts'
import { SETTLE_TIMEOUTS, type SettleTimeouts } from './operations/timeouts.ts'
import type { AuditLog } from './store/audit-log.ts'
import { countUnsettled } from './store/operations.ts'
import type { RecordLoss } from './store/noted-head.ts'
import type { Store } from './store/store.ts'
import { createTwilioGateway } from './twilio/gateway.ts'
import { createListReads } from './twilio/list-reads.ts'
import { createMomentaryReads } from './twilio/momentary-reads.ts'
import { createResilientTransport } from './twilio/resilient-transport.ts'
import { createSeenLists } from './twilio/seen-lists.ts'
import { createTransport, type Timeouts as TwilioTimeouts } from './twilio/transport.ts'
import { createUsernameReads } from './usernames/username-reads.ts'

export type ChangingOptions = {
  config: Pick<Config, 'twilioApiUrl' | 'twilioMaxConcurrency' | 'outboundProxy'>
  account: TwilioAccount
  twilioTimeouts?: Partial<TwilioTimeouts>
  timeouts?: Timeouts
  /** Milliseconds within which a change is answered, even if only with "not known yet". */
  answerWithin?: number
  /** Milliseconds for which all who look at Twilio's data are shown the same. */
  moment?: number
}

/** Timeouts of changes whose outcome is not known yet. */
export type Timeouts = SettleTimeouts & PasswordTimeouts
const TIMEOUTS: Timeouts = { ...SETTLE_TIMEOUTS, ...PASSWORD_TIMEOUTS }

type Opened = {
  store: Store
  auditLog: AuditLog
  recordLoss: () => RecordLoss | undefined
  secrets: Secrets
  lines: Pick<Logger, 'error'>
  metrics: Metrics
}

/** Everything that calls Twilio, and the worker that resumes changes left unsettled by other processes. */
export function startChanging(
  { config, account, twilioTimeouts, timeouts = TIMEOUTS, answerWithin, moment }: ChangingOptions,
  { store, auditLog, recordLoss, secrets, lines, metrics }: Opened,
) {
  const transport = transportTo(config, account, twilioTimeouts)
  const resilient = createResilientTransport(
    metrics.ofTransport(transport),
    config.twilioMaxConcurrency,
  )
  metrics.watch(
    () => resilient.load(),
    () => countUnsettled(store.db),
  )
  const twilio = createTwilioGateway(account.accountSid, resilient)
  const seenLists = createSeenLists(twilio)
  const reads = { listReads: createListReads(seenLists), listSizes: createListSizes(seenLists) }
  const changes = defineChanges({ twilio, ...reads, store, timeouts })
  const operations = new Operations({
    store,
    log: auditLog,
    lines,
    macsOf: createPayloadMacs(secrets),
    registry: createRegistry(Object.values(changes)),
    timeouts,
    answerWithin,
    hasLost: () => recordLoss() !== undefined,
    onResume: metrics.noteResumed,
  })
  operations.start()
  async function stop(): Promise<void> {
    operations.interrupt()
    await transport.close()
    await operations.stop()
  }
  const momentaryReads = createMomentaryReads({ twilio, listReads: reads.listReads, moment })
  const domainReads = createDomainReads(twilio)
  return {
    twilio,
    ...reads,
    momentaryReads,
    domainReads,
    hygieneReads: createHygieneReads({ store, seenLists, domainReads }),
    usernameReads: createUsernameReads({ twilio, momentaryReads, listReads: reads.listReads }),
    changes,
    operations,
    /** Has Twilio asked by another key of the same account from now on. */
    authenticateAtTwilio: (key: TwilioAccount) => transport.authenticate(key),
    stop,
  }
}

function transportTo(
  { twilioApiUrl, twilioMaxConcurrency, outboundProxy }: ChangingOptions['config'],
  { username, secret, secretKind }: TwilioAccount,
  timeouts: ChangingOptions['twilioTimeouts'],
) {
  return createTransport({
    origin: twilioApiUrl.origin,
    username,
    secret,
    secretKind,
    maxInFlight: twilioMaxConcurrency,
    proxy: outboundProxy,
    ...(timeouts && { timeouts }),
  })
}

/** Every kind of change at Twilio. */
function defineChanges(deps: Parameters<typeof createCredential>[0] & { listSizes: ListSizes }) {
  return {
    createCredential: createCredential(deps),
    rotatePassword: rotatePassword(deps),
    deleteCredential: deleteCredential(deps),
    createList: createList(deps),
    renameList: renameList(deps),
    deleteList: deleteList(deps),
  }
}
