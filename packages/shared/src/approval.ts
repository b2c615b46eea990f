import * as z from 'zod/mini'
import { Role } from './role.ts'
import { writable } from './text.ts'
import { Timestamp } from './timestamp.ts'
import { countCharacters } from './username.ts'

/** What a second admin can be made to confirm: the words of the setting `APPROVE`. */
export const APPROVAL_KINDS = [
  'delete-list',
  'delete-credential',
  /** Removing, disabling or demoting an admin. */
  'remove-admin',
  /** Inviting one, giving the role, or enabling one who was disabled. */
  'make-admin',
  /** Whatever opens somebody else's account: also a new link, or approving a company account. */
  'reset-second-factor',
  'export-activity',
] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]

/** Milliseconds for which a change waits, and for which a confirmed export can be fetched. */
export const APPROVAL_TIMEOUT = 24 * 3_600_000

export const REASON_MAX_CHARACTERS = 200

/** The header in which a request may say why, as `encodeURIComponent` writes it: the bodies stay as they are. */
export const REASON_HEADER = 'X-Sipdesk-Reason'

/** Why somebody asks for a change. */
export const Reason = z.string().check(
  z.trim(),
  z.refine((value) => countCharacters(value) <= REASON_MAX_CHARACTERS, 'reason-too-long'),
  ...writable(),
)

/**
 * `confirmed` while the change is being made, or an export waits to be fetched. Ended are: `done`; `failed`, where the
 * change itself was refused, `code` says by what; `changed`, since its target was another by then; `lapsed`, since
 * whoever asked is no admin any more; `unknown`, where Sipdesk was stopped in between and cannot tell.
 */
const ApprovalState = z.enum([
  'waiting',
  'confirmed',
  'done',
  'failed',
  'changed',
  'lapsed',
  'unknown',
  'refused',
  'withdrawn',
  'expired',
])
export type ApprovalState = z.infer<typeof ApprovalState>

const Who = z.object({ id: z.string(), name: z.string() })

/** A change that a second admin has to confirm. It holds no secret. */
export const Approval = z.object({
  id: z.string(),
  /** One of `APPROVAL_KINDS`, or of a later release. */
  kind: z.string(),
  /** What it will be on record: one of `AUDIT_ACTIONS`. */
  action: z.string(),
  /** Names what it is about among all that wait: `list:CL…`, `credential:CR…`, `person:…`. */
  targetKey: z.string(),
  /** The list that it is in or about, where there is one. */
  listSid: z.optional(z.string()),
  /** The same for people: a list's name, a username, an address. */
  target: z.string(),
  /** The role that the person is to have, where the change gives one. */
  role: z.optional(Role),
  reason: z.nullable(z.string()),
  requestedBy: Who,
  requestedAt: Timestamp,
  expiresAt: Timestamp,
  state: ApprovalState,
  /** Who confirmed, refused or withdrew it. */
  decidedBy: z.nullable(Who),
  endedAt: z.nullable(Timestamp),
  /** The code of the problem that a change failed with. */
  code: z.nullable(z.string()),
})
export type Approval = z.infer<typeof Approval>

/** The reply with 202 where a change was not made: it waits for a second admin. The same request gets the same. */
export const WaitingForApproval = z.object({
  state: z.literal('waiting-for-approval'),
  approval: Approval,
})
export type WaitingForApproval = z.infer<typeof WaitingForApproval>

type Access = { role: Role; isDisabled: boolean }

/** What kind a change of a person's role or access is; undefined where no admin comes or goes by it. */
export function kindOfAccess(
  before: Access,
  wanted: { role?: Role | undefined; isDisabled?: boolean | undefined },
): 'make-admin' | 'remove-admin' | undefined {
  const { role = before.role, isDisabled = before.isDisabled } = wanted
  const was = before.role === 'admin'
  const willBe = role === 'admin'
  const isSwitched = before.isDisabled !== isDisabled
  if (willBe && (!was || (isSwitched && !isDisabled))) return 'make-admin'
  return was && (!willBe || isSwitched) ? 'remove-admin' : undefined
}
