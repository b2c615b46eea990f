import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Redirect } from 'wouter'
import { credentialListsQuery } from '#src/api/queries.ts'
import { paths } from '#src/lib/paths.ts'

/** The first page. With one list there is nothing to choose. */
export function ChooseListPage() {
  const { data } = useQuery(credentialListsQuery)
  useEffect(() => {
    document.title = 'Choose a list – Sipdesk'
  }, [])
  const lists = data?.credentialLists
  if (lists?.length === 1 && lists[0]) return <Redirect to={paths.list(lists[0].sid)} replace />
  return lists?.length === 0 ? <NoLists /> : <ChooseList />
}

function ChooseList() {
  return (
    <section className="empty">
      <h1 tabIndex={-1}>Choose a credential list</h1>
      <p>
        A credential list holds the usernames and passwords that a SIP domain lets in: up to 1,000
        of them. Choose the list that the new phone belongs to; then you can see who is in it and
        create a credential.
      </p>
    </section>
  )
}

function NoLists() {
  return (
    <section className="empty">
      <h1 tabIndex={-1}>No credential lists yet</h1>
      <p>
        A credential list holds the usernames and passwords that a SIP domain lets in. This account
        has no credential lists: create one in the Twilio Console, then load this page again.
      </p>
    </section>
  )
}
