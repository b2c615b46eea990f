import { useQueryClient } from '@tanstack/react-query'
import { useRead } from '#src/api/use-read.ts'
import { refreshUsernames, usernamesQuery, type LoadedUsernames } from '#src/api/usernames.ts'
import { clockTime } from '#src/lib/format.ts'
import { useAddressText } from '#src/lib/address.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ReadFailure } from '#src/ui/read-failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { SearchBox } from './search-box.tsx'
import './search.css'
import { page as messages } from '#messages/features/search'
import { common } from '#messages/ui'

/** Finds a username in any list. */
export function SearchPage() {
  const [text, setText] = useAddressText('q')
  const queries = useQueryClient()
  const { data, failed, isFetching, dataUpdatedAt } = useRead(usernamesQuery)
  const refresh = () => refreshUsernames(queries)
  return (
    <section className="document search-page">
      {/* It takes no focus when one comes here: that goes to the field. */}
      <h1>{messages.heading}</h1>
      <SearchBox
        text={text}
        onText={setText}
        version={dataUpdatedAt}
        isReady={data !== undefined}
      />
      {failed && <ReadFailure {...failed} onRetry={refresh} />}
      {data ? (
        <Extent loaded={data} isRefreshing={isFetching} onRefresh={refresh} />
      ) : (
        !failed && <Skeleton lines={4} label={messages.loading} />
      )}
    </section>
  )
}

type ExtentProps = { loaded: LoadedUsernames; isRefreshing: boolean; onRefresh: () => void }

/** What is searched, how old it is, and what is missing. */
function Extent({ loaded, isRefreshing, onRefresh }: ExtentProps) {
  const { lists, usernames, unread, asOf } = loaded
  return (
    <>
      {unread.length > 0 && (
        <Notice kind="warning" title={messages.listsUnread}>
          <p>{unread.join(', ')}</p>
        </Notice>
      )}
      <p className="search-extent quiet">
        {messages.extent(usernames, lists, asOf && clockTime(asOf))}
        <Button variant="quiet" icon="refresh" isBlocked={isRefreshing} onClick={onRefresh}>
          {isRefreshing ? common.refreshing : common.refresh}
        </Button>
      </p>
    </>
  )
}
