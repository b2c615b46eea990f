import type { ChangeDetails } from '@sipdesk/shared/credential-details.ts'
import { DETAIL_MAX_CHARACTERS } from '@sipdesk/shared/credential-details.ts'
import { looksLikePassword } from '@sipdesk/shared/secret-likeness.ts'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { told, Value } from '#src/lib/value.tsx'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { ConfirmByName } from '#src/ui/confirm-by-name.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { details as one } from '#messages/features/credentials'
import { bulk as messages } from '#messages/features/credentials/table'
import { approvalNote as approvalMessages } from '#messages/ui'
import type { Row } from './row.ts'

/** Names that a question lists; of more it tells how many. */
const NAMED = 8

type RemoveProps = {
  rows: readonly Row[]
  onConfirm: (reason: string) => void
  onClose: () => void
}

/**
 * Asks before credentials go: how many they are has to be typed, or the name of a single one. Nothing is sent while it
 * is open.
 */
export function RemoveDialog({ rows, onConfirm, onClose }: RemoveProps) {
  const [reason, setReason] = useState('')
  const isForTwo = needsSecondAdmin(useQuery(sessionQuery).data, 'delete-credential')
  const [first] = rows
  const { detail, confirmLabel, ...words } =
    rows.length === 1 && first ? wordsOfOne(first) : wordsOfMany(rows)
  return (
    <ConfirmByName
      {...words}
      confirmLabel={isForTwo ? approvalMessages.ask : confirmLabel}
      isBusy={false}
      failure={undefined}
      onEdit={() => undefined}
      onConfirm={() => onConfirm(reason)}
      onClose={onClose}
    >
      {detail}
      {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
    </ConfirmByName>
  )
}

function wordsOfOne({ username }: Row) {
  return {
    title: told((value) => one.deleteTitle(value(username))),
    confirmLabel: one.deleteCredential,
    name: username,
    label: one.typeUsername,
    mismatch: told((value) => one.otherUsername(value(username))),
    detail: <p>{told((value) => one.deleteDetail(value(username)))}</p>,
  }
}

function wordsOfMany(rows: readonly Row[]) {
  const count = rows.length
  return {
    title: messages.deleteTitle(count),
    confirmLabel: messages.delete(count),
    name: String(count),
    label: messages.typeCount(count),
    mismatch: messages.otherCount(count),
    detail: (
      <>
        <Names rows={rows} />
        <p>{messages.deleteDetail}</p>
        <p>{messages.oneByOne}</p>
      </>
    ),
  }
}

function Names({ rows }: { rows: readonly Row[] }) {
  const more = rows.length - NAMED
  return (
    <ul className="bulk-names">
      {rows.slice(0, NAMED).map(({ sid, username }) => (
        <li key={sid}>
          <Value dir="ltr">{username}</Value>
        </li>
      ))}
      {more > 0 && <li>{messages.andMore(more)}</li>}
    </ul>
  )
}

const FIELDS = ['label', 'owner', 'place'] as const
type Field = (typeof FIELDS)[number]
const OPTIONS = FIELDS.map((value) => ({ value, label: messages.fields[value] }))

type DescribeProps = {
  rows: readonly Row[]
  onConfirm: (change: ChangeDetails) => void
  onClose: () => void
}

/** Asks which text all of these get. */
export function DescribeDialog({ rows, onConfirm, onClose }: DescribeProps) {
  const id = useId()
  const [field, setField] = useState<Field>('label')
  const [text, setText] = useState('')
  const [isNoPassword, setIsNoPassword] = useState(false)
  const [isQuestioned, setIsQuestioned] = useState(false)
  function confirm() {
    if (looksLikePassword(text.trim()) && !isNoPassword) return setIsQuestioned(true)
    onConfirm({ [field]: text.trim(), ...(isNoPassword && { isNoPassword }) })
  }
  return (
    <ConfirmDialog
      title={messages.describeTitle(rows.length)}
      confirmLabel={messages.describeButton(rows.length)}
      isBusy={false}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Segmented legend={messages.which} value={field} options={OPTIONS} onChoose={setField} />
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {messages.text}
        </label>
        <input
          id={id}
          className="input"
          dir="auto"
          autoComplete="off"
          maxLength={DETAIL_MAX_CHARACTERS}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setIsNoPassword(false)
            setIsQuestioned(false)
          }}
        />
        <p id={`${id}-hint`} className="field-hint">
          {messages.replaces}
        </p>
      </div>
      <div role="alert">
        {isQuestioned && (
          <Notice kind="warning" title={messages.looksLikePassword}>
            <label className="checkbox-label">
              <input
                type="checkbox"
                checked={isNoPassword}
                onChange={({ currentTarget }) => setIsNoPassword(currentTarget.checked)}
              />
              {messages.noPassword}
            </label>
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  )
}
