import { credentialDetailsEndpoints } from '@sipdesk/shared/credential-details.ts'
import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useState } from 'react'
import { missingRole } from '#src/api/session.ts'
import { Button } from '#src/ui/button.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { bulk as messages, toolbar } from '#messages/features/credentials/table'
import { roleNeeded } from '#messages/ui'
import { DescribeDialog } from './bulk-dialogs.tsx'
import type { Row } from './row.ts'
import { copyText } from './row-menu.ts'
import { SAVE_FORMATS, type SaveFormat } from './save-sheet.ts'
import type { BulkChanges } from './use-bulk-changes.ts'

type Props = {
  /** Those that are selected, in the order of the table; then those that the filter hides. */
  rows: readonly Row[]
  hidden: number
  session: Session | undefined
  changes: BulkChanges
  onRemove: (rows: readonly Row[]) => void
  onSave: (format: SaveFormat, rows: readonly Row[]) => void
  onClear: () => void
}

/** What can be done with the rows that are selected. It floats above the foot, and never moves the table. */
export function BulkBar({ rows, hidden, session, changes, onRemove, onSave, onClear }: Props) {
  const [isDescribing, setIsDescribing] = useState(false)
  const toDescribe = missingRole(session, credentialDetailsEndpoints.changeCredentialDetails)
  const toDelete = missingRole(session, credentialEndpoints.deleteCredential)
  const names = rows.map(({ username }) => username)
  const saves = SAVE_FORMATS.map((format) => ({
    label: toolbar.exports[format],
    onSelect: () => onSave(format, rows),
  }))
  return (
    <section className="bulk-bar" aria-label={messages.region}>
      <p className="bulk-count">
        <strong>{messages.selected(rows.length)}</strong>
        {hidden > 0 && <span className="quiet">{messages.hidden(hidden)}</span>}
      </p>
      <Button
        variant="quiet"
        icon="copy"
        onClick={() => void copyText(names.join('\n'), messages.copiedNames(names.length))}
      >
        {messages.copyNames}
      </Button>
      <Button
        variant="quiet"
        icon="pencil"
        isBlocked={toDescribe !== undefined}
        title={toDescribe && roleNeeded(toDescribe)}
        onClick={() => setIsDescribing(true)}
      >
        {messages.describe}
      </Button>
      <Menu variant="quiet" icon="download" groups={[{ items: saves }]}>
        {messages.export}
      </Menu>
      <Button
        variant="quiet"
        icon="trash"
        className="bulk-remove"
        isBlocked={toDelete !== undefined}
        title={toDelete && roleNeeded(toDelete)}
        onClick={() => onRemove(rows)}
      >
        {messages.remove}
      </Button>
      <Button
        variant="quiet"
        icon="close"
        aria-label={messages.clear}
        title={messages.clear}
        onClick={onClear}
      >
        {''}
      </Button>
      {isDescribing && (
        <DescribeDialog
          rows={rows}
          onClose={() => setIsDescribing(false)}
          onConfirm={(change) => {
            setIsDescribing(false)
            changes.describe(rows, change)
            onClear()
          }}
        />
      )}
    </section>
  )
}
