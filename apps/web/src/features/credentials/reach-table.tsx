import type { Reach } from '@sipdesk/shared/domains.ts'

/** What each domain that accepts the list lets its phones do. */
export function ReachTable({ reach }: { reach: readonly Reach[] }) {
  if (reach.length === 0) {
    return (
      <p>
        No domain of this account has the list among its credential lists, neither for calls nor for
        registrations. In the Twilio Console, open the SIP domain that the phones belong to and add
        the list to both.
      </p>
    )
  }
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label="Domains, scrollable">
      <table className="reach-table" aria-label="Domains that accept this list">
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">Accepted for calls</th>
            <th scope="col">Accepted for registrations</th>
            <th scope="col">Registration</th>
            <th scope="col">TLS and SRTP</th>
          </tr>
        </thead>
        <tbody>
          {reach.map((domain) => (
            <tr key={domain.sid}>
              <th scope="row">{domain.domainName}</th>
              <td>{domain.calls ? 'Yes' : 'No'}</td>
              <td>{domain.registers || domain.isRegistrationOff ? 'Yes' : 'No'}</td>
              <td>{registrationIn(domain)}</td>
              <td>{domain.isSecure ? 'Demanded' : 'Not demanded'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The reach of a list tells whether registration is on only where the list is accepted for it. */
function registrationIn({ registers, isRegistrationOff }: Reach): string {
  if (registers) return 'On'
  return isRegistrationOff ? 'Off' : '–'
}
