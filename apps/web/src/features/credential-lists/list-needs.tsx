import { enumerate } from '#src/lib/format.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { told } from '#src/lib/value.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { needs as messages } from '#messages/features/credential-lists'
import type { Need } from './needs.ts'

/** Usernames named in a cell; the search names them all. */
const NAMED = 2

/** What somebody should look at in a list, each a way to it; its phone access has a column of its own. */
export function ListNeeds({ listSid, needs }: { listSid: string; needs: readonly Need[] }) {
  const besides = needs.filter((need) => need.kind !== 'reach')
  if (besides.length === 0) return null
  return (
    <ul className="lists-needs">
      {besides.map((need) => (
        <li key={need.kind}>
          <Icon name="warning" /> <NeedText listSid={listSid} need={need} />
        </li>
      ))}
    </ul>
  )
}

function NeedText({ listSid, need }: { listSid: string; need: Exclude<Need, { kind: 'reach' }> }) {
  const to = (view: Record<string, string>, text: string) => (
    <Link href={paths.list(listSid, view)}>{text}</Link>
  )
  switch (need.kind) {
    case 'room':
      return to({}, messages.room(need.left))
    case 'age':
      return to({ age: need.days === 90 ? '90d' : '1y' }, messages.old(need.count, need.days))
    case 'elsewhere':
      return to({ set: 'elsewhere' }, messages.elsewhere(need.count))
    case 'twice':
      return <Twice usernames={need.usernames} />
  }
}

function Twice({ usernames }: { usernames: readonly string[] }) {
  const [first = ''] = usernames
  return (
    <Link href={paths.searchFor(first)} title={enumerate([...usernames])}>
      {told((value) =>
        messages.twice(value(usernames.slice(0, NAMED).join(', ')), usernames.length - NAMED),
      )}
    </Link>
  )
}
