import { ACCOUNT_MAX_LISTS } from '@sipdesk/shared/credential-lists.ts'
import type { CredentialLists } from '@sipdesk/shared/credentials-api.ts'
import type { CredentialList } from '@sipdesk/shared/credentials.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { sessionQuery } from '#src/api/queries.ts'
import { Button } from '#src/ui/button.tsx'
import { Usage } from '#src/ui/usage.tsx'
import type { Ask, Change } from './change.ts'
import { ChangeNotices } from './change-notices.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { ListsTable } from './lists-table.tsx'
import { NameDialog } from './name-dialog.tsx'
import { usePressWanted } from './use-press-wanted.ts'
import { useListChanges, type End } from './use-list-changes.ts'
import { page as messages } from '#messages/features/credential-lists'

type Props = { lists: CredentialList[]; asOf: CredentialLists['asOf'] }

/** The lists, and one dialog at a time. */
export function Lists({ lists, asOf }: Props) {
  const [ask, setAsk] = useState<Ask>()
  const close = () => setAsk(undefined)
  const { send, dismiss, ...told } = useListChanges(close)
  const newest = useRef<string>(undefined)
  const isAdmin = useQuery(sessionQuery).data?.person.role === 'admin'

  const takeFocus = useCallback((listSid: string) => {
    const isNewest = newest.current === listSid
    if (isNewest) newest.current = undefined
    return isNewest
  }, [])

  async function change(next: Change): Promise<End | undefined> {
    const end = await send(next)
    // Closing gives focus back to the button that was pressed; where that goes, it needs another place.
    if (end && !('failure' in end)) {
      newest.current = next.kind === 'create' ? end.list?.sid : undefined
      flushSync(close)
      if (next.kind === 'delete') document.getElementById('lists-heading')?.focus()
    }
    return end
  }

  const isBusy = told.underWay !== undefined
  const dialog = { lists, isBusy, onChange: change, onClose: close }
  const table = { lists, asOf, takeFocus, isAdmin, isBlocked: isBusy, onAsk: setAsk }
  return (
    <div className="lists-page">
      <Header count={lists.length} isAdmin={isAdmin} isBusy={isBusy} onAsk={setAsk} />
      <ChangeNotices {...told} onUndo={send} onDismiss={dismiss} />
      {lists.length === 0 ? <NoLists /> : <ListsTable {...table} />}
      {ask?.kind === 'create' && <NameDialog {...dialog} />}
      {ask?.kind === 'rename' && <NameDialog {...dialog} renamed={ask.list} />}
      {ask?.kind === 'delete' && <DeleteDialog {...dialog} list={ask.list} />}
    </div>
  )
}

type HeaderProps = {
  count: number
  isAdmin: boolean
  isBusy: boolean
  onAsk: (ask: Ask) => void
}

function Header({ count, isAdmin, isBusy, onAsk }: HeaderProps) {
  const refusal = refusalOf(count, isAdmin, isBusy)
  const newList = useRef<HTMLButtonElement>(null)
  usePressWanted(newList)
  return (
    <header className="page-header lists-header">
      <h1 tabIndex={-1}>{count === 0 ? messages.noListsYet : messages.title}</h1>
      <p className="lists-limit">
        <Usage used={count} of={ACCOUNT_MAX_LISTS} />{' '}
        <span className="quiet">{messages.lists}</span>
      </p>
      <Button
        ref={newList}
        look="primary"
        isBlocked={refusal !== undefined}
        aria-describedby={refusal && 'new-list-reason'}
        onClick={() => onAsk({ kind: 'create' })}
      >
        {messages.newList}
      </Button>
      {refusal && (
        <p className="quiet lists-reason" id="new-list-reason">
          {refusal}
        </p>
      )}
    </header>
  )
}

function refusalOf(count: number, isAdmin: boolean, isBusy: boolean): string | undefined {
  if (!isAdmin) return messages.adminsManage
  if (count >= ACCOUNT_MAX_LISTS) return messages.accountFull
  return isBusy ? messages.onlyOneAtATime : undefined
}

function NoLists() {
  return (
    <section className="card empty-lists">
      <p>{messages.whatListsAre}</p>
      <p>{messages.createTheFirst}</p>
    </section>
  )
}
