import { scopeOf } from '@sipdesk/shared/list-scope.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { useQuery } from '@tanstack/react-query'
import { credentialListsQuery } from '#src/api/queries.ts'
import { Value } from '#src/lib/value.tsx'
import { lists as messages } from '#messages/features/people'

/** The lists that a person may reach, by name. */
export function ReachableLists({ person }: { person: Person }) {
  const { data } = useQuery(credentialListsQuery)
  const scope = scopeOf(person)
  const names = new Map(data?.credentialLists.map(({ sid, friendlyName }) => [sid, friendlyName]))
  return (
    <section className="card person-reach" aria-labelledby="person-lists">
      <h2 id="person-lists">{messages.label}</h2>
      {scope === null && <p>{messages.all}</p>}
      {scope?.length === 0 && <p>{messages.some(0)}</p>}
      {scope !== null && scope.length > 0 && (
        <ul className="person-lists">
          {scope.map((sid) => (
            <li key={sid}>
              <Value>{names.get(sid) ?? sid}</Value>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
