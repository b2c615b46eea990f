import { useEffect, useRef, useState } from 'react'
import { useParams } from 'wouter'
import type { Failure } from '#src/api/api-error.ts'
import { Button } from '#src/ui/button.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { Card } from './card.ts'
import { CardView } from './card-view.tsx'
import { LinkFailure } from './link-failure.tsx'
import { isFinal, openCard } from './open-card.ts'
import './open-page.css'
import { isKey } from './seal.ts'
import { useLinkKey } from './use-link-key.ts'

/** Where a one-time link leads: a press, and not the visit, uses it up and shows the card. */
export function OpenPage() {
  const { handoverId = '' } = useParams()
  const key = useLinkKey()
  useEffect(() => {
    document.title = 'One-time link – Sipdesk'
  }, [])
  return (
    <main className="open-page" id="main" tabIndex={-1}>
      <div className="card open-card">
        {isKey(key) ? <Opening key={key} handoverId={handoverId} linkKey={key} /> : <Incomplete />}
      </div>
      <LiveRegion />
    </main>
  )
}

function Incomplete() {
  return (
    <>
      <h1 tabIndex={-1}>This link is not complete</h1>
      <Notice kind="error" title="The end of the link is missing.">
        <p>
          Open the whole link again, as you were given it, with everything after the <code>#</code>.
          It has not been used up by this.
        </p>
      </Notice>
    </>
  )
}

type Props = { handoverId: string; linkKey: string }

function Opening({ handoverId, linkKey }: Props) {
  const [card, setCard] = useState<Card>()
  const [isStored, setIsStored] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setIsBusy] = useState(false)

  async function open() {
    setIsBusy(true)
    setFailure(undefined)
    const opened = await openCard(handoverId, linkKey)
    if ('card' in opened) setCard(opened.card)
    else setFailure(opened.failure)
    setIsBusy(false)
  }
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
      <h1 tabIndex={-1}>Sign-in details for your phone</h1>
      <p>
        Somebody who looks after phones sent you this link. It leads to a card with the username and
        the password of one phone, softphone or PBX.
      </p>
      <LinkFailure failure={failure} />
      {!(failure && isFinal(failure)) && (
        <>
          <p>
            <strong>The card is shown once.</strong> Have the phone at hand, or a safe place for the
            password, before you go on. It is decrypted in this browser, with a key that is in the
            link alone.
          </p>
          <Button look="primary" isBlocked={isBusy} aria-busy={isBusy} onClick={() => void open()}>
            {isBusy ? 'Opening…' : 'Show the card'}
          </Button>
        </>
      )}
    </>
  )
}

function Shown({ card, onStored }: { card: Card; onStored: () => void }) {
  const heading = useFocused()
  useEffect(() => {
    const askFirst = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', askFirst)
    return () => removeEventListener('beforeunload', askFirst)
  }, [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Set up the phone with this
      </h1>
      <Notice kind="warning" title="This card is shown this once.">
        <p>
          Nobody can show it again, by this link or otherwise. Keep the page open, or print it,
          until the phone works.
        </p>
      </Notice>
      <CardView card={card} />
      <div className="button-row">
        <Button look="primary" onClick={onStored}>
          I have stored it
        </Button>
        <Button onClick={() => print()}>Print</Button>
      </div>
    </>
  )
}

function Stored() {
  const heading = useFocused()
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Done
      </h1>
      <p>The card is gone from this page, and the link is used up. You can close the page.</p>
    </>
  )
}

/** What was pressed is gone: focus goes to the heading of what has come. */
function useFocused() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}
