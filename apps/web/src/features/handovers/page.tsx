import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useParams } from 'wouter'
import { useSubmit } from '#src/api/use-submit.ts'
import { guardLeaving } from '#src/lib/leaving.ts'
import { Button } from '#src/ui/button.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { BrandHeader } from '#src/ui/brand.tsx'
import { page as messages } from '#messages/features/handovers'
import { CardView } from './card-view.tsx'
import type { Card } from './card.ts'
import { FailureNotice } from '#src/ui/failure-details.tsx'
import { isFinal, openCard } from './open-card.ts'
import { knownOf } from './opened-links.ts'
import { isKey } from './seal.ts'

/** Where a one-time link leads: a click, and not the visit, uses it up and shows the card. */
export function OpenPage() {
  const { handoverId = '' } = useParams()
  const key = useLinkKey()
  return (
    <>
      <BrandHeader />
      <main className="open-page" id="main" tabIndex={-1}>
        <div className="card open-card">
          {isKey(key) ? (
            <Opening key={key} handoverId={handoverId} linkKey={key} />
          ) : (
            <Incomplete handoverId={handoverId} />
          )}
        </div>
        <LiveRegion />
      </main>
    </>
  )
}

/** What came before the page was loaded: what follows is told by what is on it. */
function useKnown(handoverId: string) {
  const [known] = useState(() => knownOf(handoverId))
  return known
}

function Incomplete({ handoverId }: { handoverId: string }) {
  const known = useKnown(handoverId)
  if (known === 'opened') return <AlreadyOpened />
  return (
    <>
      <h1 tabIndex={-1}>{messages.incomplete}</h1>
      <Notice kind="error" title={messages.endMissing}>
        <p>
          {messages.openWhole} {known ? messages.maybeUsedUp : messages.notUsedUpHere}
        </p>
      </Notice>
    </>
  )
}

function AlreadyOpened() {
  return (
    <>
      <h1 tabIndex={-1}>{messages.opened}</h1>
      <Notice kind="info" title={messages.openedHere}>
        <p>{messages.askForNew}</p>
      </Notice>
    </>
  )
}

type Props = { handoverId: string; linkKey: string }

function Opening({ handoverId, linkKey }: Props) {
  const [card, setCard] = useState<Card>()
  const [isStored, setIsStored] = useState(false)
  const known = useKnown(handoverId)
  const { isBusy, failure, send } = useSubmit(() => openCard(handoverId, linkKey))

  async function open() {
    const end = await send()
    if (end && 'result' in end) setCard(end.result)
  }
  if (known === 'opened') return <AlreadyOpened />
  if (isStored) return <Stored />
  if (card) {
    return (
      <Shown
        card={card}
        onStored={() => {
          setCard(undefined)
          setIsStored(true)
        }}
      />
    )
  }
  return (
    <>
      <h1 tabIndex={-1}>{messages.signInDetails}</h1>
      <p>{messages.about}</p>
      <FailureNotice failure={failure} />
      {!(failure && isFinal(failure)) && (
        <>
          <p>{messages.beforeYouGoOn}</p>
          <Button
            variant="primary"
            isBlocked={isBusy}
            aria-busy={isBusy}
            onClick={() => void open()}
          >
            {isBusy ? messages.opening : messages.show}
          </Button>
        </>
      )}
    </>
  )
}

function Shown({ card, onStored }: { card: Card; onStored: () => void }) {
  const heading = useFocused()
  useEffect(() => guardLeaving(() => messages.shownOnce), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {messages.setUp}
      </h1>
      <Notice kind="warning" title={messages.shownOnce}>
        <p>{messages.keepOpen}</p>
      </Notice>
      <CardView card={card} advice={messages.tellSender} />
      <div className="button-row">
        <Button variant="primary" onClick={onStored}>
          {messages.stored}
        </Button>
        <Button onClick={() => print()}>{messages.print}</Button>
      </div>
    </>
  )
}

function Stored() {
  const heading = useFocused()
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {messages.done}
      </h1>
      <p>{messages.gone}</p>
    </>
  )
}

/** What was clicked is gone: focus goes to the heading of what has come. */
function useFocused() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}

/**
 * The key of the link that was opened, read once and taken out of the address, so that no history or
 * screenshot keeps it. A link that is followed again in the same tab brings its key anew.
 */
export function useLinkKey(): string {
  const [key, setKey] = useState(() => location.hash.slice(1))
  // Before anything is seen, and so before anything can be photographed.
  useLayoutEffect(() => {
    function take() {
      const next = location.hash.slice(1)
      if (next === '') return
      setKey(next)
      history.replaceState(null, '', location.pathname)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return key
}
