import { useEffect, useRef } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { paths } from '#src/lib/paths.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { HandoverCard } from './handover/handover-card.tsx'
import { useUnstored, type Unstored } from './unstored.tsx'
import './created-panel.css'
import * as deeds from '#words/credential-deeds.ts'
import * as words from '#words/for-press.tsx'

/** The one time a password is shown. It stays until somebody says that it is stored. */
export function CreatedPanel({ unstored }: { unstored: Unstored }) {
  const { credential, kind, password } = unstored
  const { forget } = useUnstored()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function finish() {
    forget()
    // The form stands there again; its first field is where the next credential begins.
    requestAnimationFrame(() => document.getElementById('username')?.focus())
  }
  function createAnother() {
    navigate(paths.list(credential.credentialListSid), { state: { focus: '#username' } })
    finish()
  }
  return (
    <section aria-labelledby="created-heading" className="created">
      <h2 id="created-heading" ref={heading} tabIndex={-1}>
        {words.title[kind]}
      </h2>
      <Notice kind="info" title={words.putNow}>
        <p>{words.shownOnce}</p>
      </Notice>
      <Doubts unstored={unstored} />
      <HandoverCard
        username={credential.username}
        password={password.read()}
        listSid={credential.credentialListSid}
      />
      <p className="quiet">
        {words.credentialInList(credential.sid, credential.credentialListSid)}
      </p>
      <div className="button-row created-end">
        <Button look="primary" onClick={finish}>
          {words.stored}
        </Button>
        {kind === 'created' && <Button onClick={createAnother}>{words.createAnother}</Button>}
      </div>
    </section>
  )
}

/** What has to be known about this password beside itself. */
function Doubts({ unstored: { kind, confirmedBy, isPasswordConfirmed } }: { unstored: Unstored }) {
  const isFoundLater = confirmedBy === 'reconciliation'
  if (kind === 'created') return isFoundLater && <p>{deeds.confirmedLater(isPasswordConfirmed)}</p>
  return (
    <>
      <p>{words.oldRefused}</p>
      {isFoundLater && <p>{isPasswordConfirmed ? words.setAgain : words.notSure}</p>}
    </>
  )
}
