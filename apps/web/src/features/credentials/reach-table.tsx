import type { Reach } from '@sipdesk/shared/domains.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import * as words from '#words/reach.tsx'
import '#src/ui/data-table.css'

/** What each domain that accepts the list lets its phones do. */
export function ReachTable({ reach }: { reach: readonly Reach[] }) {
  if (reach.length === 0) {
    return <p>{words.noDomain}</p>
  }
  return (
    <DataTable
      className="reach-table"
      aria-label={words.domains}
      columns={COLUMNS}
      items={reach}
      keyOf={({ sid }) => sid}
    />
  )
}

const COLUMNS: Column<Reach>[] = [
  {
    label: words.domain,
    kind: 'name',
    renderCell: ({ domainName }) => (
      <>
        {domainName}
        <CopyButton label={words.copyDomain(domainName)} text={domainName} isCompact />
      </>
    ),
  },
  { label: words.calls, renderCell: ({ calls }) => (calls ? words.yes : words.no) },
  {
    label: words.registrations,
    renderCell: ({ registers, isRegistrationOff }) =>
      registers || isRegistrationOff ? words.yes : words.no,
  },
  { label: words.registration, renderCell: registrationIn },
  {
    label: words.security,
    renderCell: ({ isSecure }) => (isSecure ? words.demanded : words.notDemanded),
  },
]

/** The reach of a list tells whether registration is on only where the list is accepted for it. */
function registrationIn({ registers, isRegistrationOff }: Reach): string {
  if (registers) return words.on
  return isRegistrationOff ? words.off : '–'
}
