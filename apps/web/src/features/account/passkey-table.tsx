import type { Passkey } from '@sipdesk/shared/passkeys.ts'
import { Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { passkeys as messages } from '#messages/features/account'

type Props = {
  passkeys: Passkey[]
  onRename: (passkey: Passkey) => void
  onRemove: (passkey: Passkey) => void
}

/** A person's passkeys, and what can be done with each. */
export function PasskeyTable({ passkeys, onRename, onRemove }: Props) {
  const columns: Column<Passkey>[] = [
    { label: messages.name, kind: 'name', renderCell: (passkey) => <Name passkey={passkey} /> },
    { label: messages.added, renderCell: ({ createdAt }) => <LoneTime iso={createdAt} /> },
    {
      label: messages.lastUsed,
      renderCell: ({ lastUsedAt }) =>
        lastUsedAt === null ? messages.never : <LoneTime iso={lastUsedAt} />,
    },
    {
      label: messages.action,
      kind: 'actions',
      renderCell: (passkey) => (
        <>
          <Button
            variant="quiet"
            aria-label={messages.renameOf(passkey.name)}
            onClick={() => onRename(passkey)}
          >
            {messages.rename}
          </Button>
          <Button
            variant="quiet"
            aria-label={messages.removeOf(passkey.name)}
            onClick={() => onRemove(passkey)}
          >
            {messages.remove}
          </Button>
        </>
      ),
    },
  ]
  return (
    <DataTable
      className="passkey-table"
      aria-labelledby="passkeys-heading"
      columns={columns}
      items={passkeys}
      keyOf={({ id }) => id}
    />
  )
}

function Name({ passkey: { name, isBackedUp, isSecondFactorOnly } }: { passkey: Passkey }) {
  return (
    <>
      <Value>{name}</Value>
      {isBackedUp && <span className="tag">{messages.backedUp}</span>}
      {isSecondFactorOnly && <span className="tag">{messages.secondFactorOnly}</span>}
    </>
  )
}
