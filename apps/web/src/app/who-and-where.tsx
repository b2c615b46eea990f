import type { Session } from '@sipdesk/shared/credentials-api.ts'
import { SearchLink } from '#src/features/search/search-link.tsx'
import { PersonMenu } from '#src/features/session/person-menu.tsx'
import * as words from '#words/frame.ts'
import './who-and-where.css'

/** The ways from every page, who is signed in, and in which account. */
export function WhoAndWhere({ session: { person, accountSid } }: { session: Session }) {
  return (
    <>
      <SearchLink />
      <PersonMenu person={person} />
      <p className="account">
        {words.twilioAccount} <code>{accountSid}</code>
      </p>
    </>
  )
}
