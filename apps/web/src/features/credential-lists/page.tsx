import {
  ACCOUNT_MAX_LISTS,
  credentialListEndpoints,
  type CredentialLists,
} from '@sipdesk/shared/credential-lists.ts'
import { useQuery } from '@tanstack/react-query'
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'
import { credentialListsQuery, sessionQuery } from '#src/api/queries.ts'
import { isLimited, missingRole } from '#src/api/session.ts'
import { useRead } from '#src/api/use-read.ts'
import { useParam, writeAddress } from '#src/lib/address.ts'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Usage } from '#src/ui/usage.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { page as messages } from '#messages/features/credential-lists'
import { roleNeeded } from '#messages/ui'
import { ChangeNotices } from './change-notices.tsx'
import type { Ask, Change } from './change.ts'
import './credential-lists.css'
import { DeleteDialog } from './delete-dialog.tsx'
import { FirstSteps, isBeginning } from './first-steps.tsx'
import { ListsTable } from './lists-table.tsx'
import { NameDialog } from './name-dialog.tsx'
import { useListChanges, type End } from './use-list-changes.ts'

/** The first page: all lists of the account, what they reach, and what admins do about them. */
export function ListsPage({ title }: { title: string }) {
  // The navigation beside has asked already, and offers to ask again.
  const { data, failed } = useRead({ ...credentialListsQuery, retryOnMount: false })
  if (data) return <Lists title={title} {...data} />
  return (
    <section className="document">
      <header className="page-header">
        <h1 tabIndex={-1}>{title}</h1>
      </header>
      {failed ? <p>{messages.unreadable}</p> : <Skeleton lines={8} label={messages.loading} />}
    </section>
  )
}

type Props = CredentialLists & { title: string }

/** The lists, and one dialog at a time. */
function Lists({ title, credentialLists: lists, unreadable = 0, asOf }: Props) {
  const [ask, setAsk] = useState<Ask>()
  const close = () => setAsk(undefined)
  const { send, dismiss, ...told } = useListChanges(close)
  const newest = useRef<string>(undefined)
  const { data: session } = useQuery(sessionQuery)
  const missing = missingRole(session, credentialListEndpoints.createCredentialList)

  const takeFocus = useCallback((listSid: string) => {
    const isNewest = newest.current === listSid
    if (isNewest) newest.current = undefined
    return isNewest
  }, [])

  async function change(next: Change): Promise<End | undefined> {
    const end = await send(next)
    // Closing gives focus back to the button that was clicked; where that goes, it needs another place.
    if (end && !('failure' in end)) {
      newest.current = next.kind === 'create' ? end.list?.sid : undefined
      flushSync(close)
      if (next.kind === 'delete' && !end.isWaiting)
        document.querySelector<HTMLElement>('main h1')?.focus()
    }
    return end
  }

  const isBusy = told.underWay !== undefined
  const dialog = { lists, isBusy, onChange: change, onClose: close }
  const table = {
    lists,
    asOf,
    takeFocus,
    mayManage: session !== undefined && !missing,
    isBlocked: isBusy,
    onAsk: setAsk,
  }
  return (
    <div className="page">
      <Header
        title={title}
        count={lists.length}
        isOwn={isLimited(session)}
        missing={missing}
        isBusy={isBusy}
        onAsk={setAsk}
      />
      <ChangeNotices {...told} onUndo={send} onDismiss={dismiss} />
      <NotShown count={unreadable} />
      {unreadable === 0 && isBeginning(lists) && <FirstSteps lists={lists} />}
      {lists.length + unreadable > 0 && <ListsTable {...table} />}
      <Dialogs ask={ask} {...dialog} />
    </div>
  )
}

type DialogsProps = Omit<ComponentProps<typeof NameDialog>, 'renamed'> & { ask: Ask | undefined }

/** The one dialog that is asked for. */
function Dialogs({ ask, ...dialog }: DialogsProps) {
  if (ask?.kind === 'create') return <NameDialog {...dialog} />
  if (ask?.kind === 'rename') return <NameDialog {...dialog} renamed={ask.list} />
  if (ask?.kind === 'delete') return <DeleteDialog {...dialog} list={ask.list} />
  return null
}

/** How many lists Twilio has beside those in the table. */
function NotShown({ count }: { count: number }) {
  if (count === 0) return null
  return <Notice kind="warning" title={messages.notShown(count)} />
}

type HeaderProps = {
  title: string
  count: number
  /** Whether they are those that were given to the person, and not all of the account. */
  isOwn: boolean
  missing: ReturnType<typeof missingRole>
  isBusy: boolean
  onAsk: (ask: Ask) => void
}

function Header({ title, count, isOwn, missing, isBusy, onAsk }: HeaderProps) {
  const refusal = refusalOf({ count, missing, isBusy })
  const newList = useRef<HTMLButtonElement>(null)
  useOpenFromAddress(newList)
  return (
    <header className="page-header">
      <div className="page-title">
        <h1 tabIndex={-1}>{count === 0 && !isOwn ? messages.noListsYet : title}</h1>
        <div className="page-actions">
          <Button
            ref={newList}
            variant="primary"
            icon="add"
            isBlocked={refusal !== undefined}
            aria-describedby={refusal && 'new-list-reason'}
            onClick={() => onAsk({ kind: 'create' })}
          >
            {messages.newList}
          </Button>
        </div>
      </div>
      <p className="page-facts">
        {isOwn ? (
          messages.given(count)
        ) : (
          <span>
            <Usage used={count} of={ACCOUNT_MAX_LISTS} /> {messages.lists}
          </span>
        )}
      </p>
      {refusal && (
        <p className="quiet" id="new-list-reason">
          {refusal}
        </p>
      )}
    </header>
  )
}

function refusalOf({
  count,
  missing,
  isBusy,
}: Pick<HeaderProps, 'count' | 'missing' | 'isBusy'>): string | undefined {
  if (missing) return roleNeeded(missing)
  if (count >= ACCOUNT_MAX_LISTS) return messages.accountFull
  return isBusy ? messages.onlyOneAtATime : undefined
}

/**
 * Clicks the button for a new list where the address asks for one, once: then it is that of all lists again.
 * Where the button refuses, focus is on it, and its description says why.
 */
export function useOpenFromAddress(button: RefObject<HTMLButtonElement | null>): void {
  const isWanted = useParam('create') === 'list'
  const isWhoKnown = useQuery(sessionQuery).isSuccess
  useEffect(() => {
    if (!isWanted || !isWhoKnown) return
    // The heading takes focus first, as on every way to another page.
    queueMicrotask(() => {
      writeAddress('create', '')
      button.current?.focus()
      button.current?.click()
    })
  }, [button, isWanted, isWhoKnown])
}
