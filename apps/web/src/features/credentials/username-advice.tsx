import { withoutControls } from '@sipdesk/shared/text.ts'
import { nextFreeUsername, usernameWarnings } from '@sipdesk/shared/username.ts'
import { useRoute } from 'wouter'
import { invisibleText } from '#src/lib/invisible-text.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { enumerate } from '#src/lib/format.ts'
import { plain, told } from '#src/lib/value.tsx'
import { Icon } from '#src/ui/icon.tsx'
import {
  fileWarnings,
  page as pageMessages,
  usernameAdvice as messages,
} from '#messages/features/credentials'
import { useFacts, useFieldError, type CredentialForm } from './credential-form.ts'
import type { Duplicate } from './duplicates.ts'
import { ControlAdvice, controlError, ErrorAdvice } from './error-advice.tsx'
import { FileWarning, useRefusingDevices } from './file-warning.tsx'
import { useDuplicate, useLookAlike } from './username-checks.ts'
import { Suggestion, UseName } from './username-suggestion.tsx'

export type UsernameProps = {
  form: CredentialForm
  usernames: ReadonlySet<string>
  /** A name that is in the list by now may be that of this very request. */
  isSubmitting: boolean
}

/** What is said of a username while it is typed, and what to do about it. */
export function UsernameAdvice({ form, usernames, isSubmitting }: UsernameProps) {
  const [, params] = useRoute(paths.listPattern)
  const listSid = params?.listSid ?? ''
  // Only what is said of a name, not the name: while that stays the same, nothing is drawn anew.
  const facts = useFacts(form, 'username', (name) => ({
    warnings: sentencesAbout(name),
    refusal: controlError('username', name),
    taken: usernames.has(name) ? name : undefined,
  }))
  const devices = useRefusingDevices(form, 'username')
  const { warnings, refusal } = facts
  const alike = useLookAlike(form, usernames)
  const duplicate = useDuplicate(form, usernames, listSid)
  const shown = isSubmitting ? undefined : { taken: facts.taken, alike, duplicate }
  useSpoken(inWords({ ...facts, devices, taken: undefined, ...shown }))
  return (
    <ul className="advice" id="username-advice">
      {shown?.taken !== undefined && (
        <Taken form={form} usernames={usernames} listSid={listSid} username={shown.taken} />
      )}
      <ControlAdvice form={form} field="username" />
      <LookAlikeWarning existing={shown?.alike} listSid={listSid} />
      <DuplicateWarning form={form} duplicate={shown?.duplicate} />
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" /> {warning}
        </li>
      ))}
      <FileWarning form={form} field="username" />
      {(warnings.length > 0 || refusal !== undefined) && (
        <Suggestion form={form} usernames={usernames} />
      )}
    </ul>
  )
}

type Facts = {
  warnings: readonly string[]
  refusal: string | undefined
  taken: string | undefined
  alike?: string | undefined
  duplicate?: Duplicate | undefined
  devices: readonly string[]
}

/** All that is said of a username, for the ear. */
function inWords({ warnings, refusal, taken, alike, duplicate, devices }: Facts): string {
  return [
    ...(taken === undefined ? [] : [pageMessages.usernameTaken]),
    ...(refusal === undefined ? [] : [refusal]),
    ...(alike === undefined ? [] : [plain((value) => messages.looksLikeOwn(value(alike)))]),
    ...(duplicate ? [plain((value) => sentenceOf(duplicate, value))] : []),
    ...warnings,
    ...(devices.length === 0 ? [] : [fileWarnings.username(enumerate([...devices]))]),
  ].join(' ')
}

/** What is in a name that cannot be seen, and what phones trip over. */
function sentencesAbout(username: string): string[] {
  const invisible = invisibleText(withoutControls(username))
  const warnings = usernameWarnings(username).map((warning) => messages.warnings[warning])
  return invisible === undefined ? warnings : [invisible, ...warnings]
}

type TakenProps = Omit<UsernameProps, 'isSubmitting'> & { listSid: string; username: string }

/** Taken in this very list: it may be the credential itself that is wanted, or a name like it. */
function Taken({ form, usernames, listSid, username }: TakenProps) {
  // After a click the error above the field says it.
  const isTold = useFieldError(form, 'username') === pageMessages.usernameTaken
  return (
    <>
      {!isTold && <ErrorAdvice message={pageMessages.usernameTaken} />}
      <li className="advice-actions">
        <Link href={paths.list(listSid, { username })} className="button button-plain">
          {messages.rotateInstead}
        </Link>
        <UseName form={form} username={nextFreeUsername(username, usernames)} />
      </li>
    </>
  )
}

type LookAlikeProps = { existing: string | undefined; listSid: string }

/** Warns of a name that people could take for another one in this list. */
function LookAlikeWarning({ existing, listSid }: LookAlikeProps) {
  if (existing === undefined) return null
  return (
    <>
      <li>
        <Icon name="warning" /> {told((value) => messages.looksLikeOwn(value(existing)))}
      </li>
      <li className="advice-actions">
        <Link href={paths.list(listSid, { username: existing })} className="button button-plain">
          {told((value) => messages.showLike(value(existing)))}
        </Link>
      </li>
    </>
  )
}

type DuplicateProps = { form: CredentialForm; duplicate: Duplicate | undefined }

/** Warns of a name that another list of the same domain has, or one that looks like it. */
function DuplicateWarning({ form, duplicate }: DuplicateProps) {
  if (!duplicate) return null
  return (
    <>
      <li>
        <Icon name="warning" /> {told((value) => sentenceOf(duplicate, value))}
      </li>
      <li className="advice-actions">
        {duplicate.isSame && <UseName form={form} username={duplicate.free} />}
        <Link
          href={paths.list(duplicate.listSid, { username: duplicate.username })}
          className="button button-plain"
        >
          {messages.showOther}
        </Link>
      </li>
    </>
  )
}

/** What is said of a duplicate, each name as a value. */
function sentenceOf(
  { username, listName, domainName, isSame }: Duplicate,
  value: (text: string) => string,
): string {
  const values = {
    username: value(username),
    listName: value(listName),
    domainName: value(domainName),
  }
  return isSame ? messages.duplicate(values) : messages.looksLikeOther(values)
}
