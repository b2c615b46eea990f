import type { Reach } from '@sipdesk/shared/domains.ts'
import { Value } from '#src/lib/value.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import '#src/ui/data-table.css'
import * as messages from '#messages/features/domains'

/** What each domain that accepts the list lets its phones do. */
export function ReachTable({ reach }: { reach: readonly Reach[] }) {
  if (reach.length === 0) {
    return <p>{messages.noDomain}</p>
  }
  return (
    <DataTable
      className="reach-table"
      aria-label={messages.domains}
      columns={COLUMNS}
      items={reach}
      keyOf={({ sid }) => sid}
    />
  )
}

const COLUMNS: Column<Reach>[] = [
  {
    label: messages.domain,
    kind: 'name',
    renderCell: ({ domainName }) => (
      <>
        <Value>{domainName}</Value>
        <CopyButton label={messages.copyDomain(domainName)} text={domainName} isCompact />
      </>
    ),
  },
  { label: messages.calls, renderCell: ({ calls }) => (calls ? messages.yes : messages.no) },
  {
    label: messages.registrations,
    renderCell: ({ registers, isRegistrationOff }) =>
      registers || isRegistrationOff ? messages.yes : messages.no,
  },
  { label: messages.registration, renderCell: registrationIn },
  {
    label: messages.security,
    renderCell: ({ isSecure }) => (isSecure ? messages.demanded : messages.notDemanded),
  },
]

/** The reach of a list tells whether registration is on only where the list is accepted for it. */
function registrationIn({ registers, isRegistrationOff }: Reach): string {
  if (registers) return messages.on
  return isRegistrationOff ? messages.off : '–'
}
