import type { Reach } from '@sipdesk/shared/domains.ts'
import * as words from '#words/reach.tsx'
import '#src/ui/data-table.css'

/** What each domain that accepts the list lets its phones do. */
export function ReachTable({ reach }: { reach: readonly Reach[] }) {
  if (reach.length === 0) {
    return <p>{words.noDomain}</p>
  }
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label={words.scrollable}>
      <table className="reach-table" aria-label={words.domains}>
        <thead>
          <tr>
            <th scope="col">{words.domain}</th>
            <th scope="col">{words.calls}</th>
            <th scope="col">{words.registrations}</th>
            <th scope="col">{words.registration}</th>
            <th scope="col">{words.security}</th>
          </tr>
        </thead>
        <tbody>
          {reach.map((domain) => (
            <tr key={domain.sid}>
              <th scope="row">{domain.domainName}</th>
              <td>{domain.calls ? words.yes : words.no}</td>
              <td>{domain.registers || domain.isRegistrationOff ? words.yes : words.no}</td>
              <td>{registrationIn(domain)}</td>
              <td>{domain.isSecure ? words.demanded : words.notDemanded}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The reach of a list tells whether registration is on only where the list is accepted for it. */
function registrationIn({ registers, isRegistrationOff }: Reach): string {
  if (registers) return words.on
  return isRegistrationOff ? words.off : '–'
}
