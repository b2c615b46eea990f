import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { clockTime, exactTime, shortSid } from '#src/lib/format.ts'
import { paths } from '#src/lib/paths.ts'
import { useIsRoomy } from '#src/lib/use-is-roomy.ts'
import { isSingleKey, useSingleKeys } from '#src/lib/use-shortcut.ts'
import { Code, told, Value } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { KeyHint } from '#src/ui/keys.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Sheet } from '#src/ui/sheet.tsx'
import { changes as changesMessages, created as messages } from '#messages/features/credentials'
import { common } from '#messages/ui'
import { focusRow } from './focus-row.ts'
import { focusUsername } from './use-create-panel.ts'
import { useUnsaved, type Unkept, type Unsaved } from './unsaved.tsx'
import { useKeep } from './use-keep.ts'

/** Shows all that a device needs, and the ways to pass it on. */
export type HandoverCard = (props: {
  username: string
  password: string
  listSid: string
  device: string
  isTaken: boolean
  onTaken: () => void
  facts: ReactNode
}) => ReactNode

type ListProps = { listSid: string; title: string; HandoverCard: HandoverCard }

/** The passwords of this list that wait to be stored, one after another. Those of other lists have no place here. */
export function CreatedSheets({ listSid, ...props }: ListProps) {
  const { waiting } = useUnsaved()
  const unsaved = waiting.find(({ credential }) => credential.credentialListSid === listSid)
  if (!unsaved) return null
  const { credential, kind } = unsaved
  // Another password is another sheet, also of the same credential.
  const key = `${credential.sid} ${kind} ${credential.updatedAt}`
  return <WaitingOrShown key={key} unsaved={unsaved} {...props} />
}

type Props = Omit<ListProps, 'listSid'> & { unsaved: Unsaved }

/** Whoever has begun to type elsewhere meanwhile is told, and not interrupted. */
function WaitingOrShown({ unsaved, ...props }: Props) {
  const [isShown, setIsShown] = useState(() => !isBusyElsewhere())
  if (isShown) return <CreatedSheet unsaved={unsaved} {...props} />
  const { username } = unsaved.credential
  return (
    <Notice
      kind="warning"
      title={told((value) => messages.passwordWaits(value(username), value(props.title)))}
    >
      <Button onClick={() => setIsShown(true)}>{messages.showNow}</Button>
    </Notice>
  )
}

/** Whether the person types into anything but the forms that a password comes from. */
function isBusyElsewhere(): boolean {
  const { activeElement: at } = document
  const isInDialog = document.querySelector('dialog[open]:not(.panel)') !== null
  return (
    isInDialog || (at !== null && at.matches('input, textarea, select') && !at.closest('.panel'))
  )
}

/** The one time a password is shown. Closing it asks, until the password was copied or kept in another way. */
function CreatedSheet({ unsaved, title, HandoverCard }: Props) {
  const { credential, kind, password, about } = unsaved
  const [isTaken, setIsTaken] = useState(false)
  const [isAsking, setIsAsking] = useState<'close' | 'another'>()
  const { finish, createAnother } = useEnds(unsaved)
  const onTaken = () => setIsTaken(true)
  const close = () => (isTaken ? finish() : setIsAsking('close'))
  const another = () => (isTaken ? createAnother() : setIsAsking('another'))
  function onKeyDown(event: KeyboardEvent<HTMLDialogElement>) {
    if (isAsking) return
    if (isSingleKey(event.nativeEvent, 'n') && kind === 'created') another()
    else if (isSingleKey(event.nativeEvent, 'c'))
      event.currentTarget.querySelector<HTMLElement>('[data-first]')?.click()
    else return
    event.preventDefault()
  }
  return (
    <>
      <Sheet
        title={told((value) => messages.title(kind, value(title)))}
        about={<About unsaved={unsaved} />}
        printed={messages.printed(exactTime(unsaved.confirmedAt))}
        foot={
          <Foot isTaken={isTaken} onStored={finish} onAnother={kind === 'created' && another} />
        }
        onClose={close}
        onKeyDown={onKeyDown}
      >
        <HandoverCard
          username={credential.username}
          password={password.read()}
          listSid={credential.credentialListSid}
          device={about.device}
          isTaken={isTaken}
          onTaken={onTaken}
          facts={<Facts unsaved={unsaved} />}
        />
      </Sheet>
      {isAsking && (
        <ConfirmDialog
          title={messages.closeUnstored}
          confirmLabel={messages.closeAnyway}
          isFinal
          isBusy={false}
          onConfirm={isAsking === 'another' ? createAnother : finish}
          onClose={() => setIsAsking(undefined)}
        >
          <p>{messages.shownOnce}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** How a sheet ends: its password is wiped, and focus is where the next key is needed. */
function useEnds(unsaved: Unsaved) {
  const { forget, chooseForm } = useUnsaved()
  const isRoomy = useIsRoomy()
  const { username, credentialListSid: listSid } = unsaved.credential
  function finish() {
    forget(unsaved)
    // Over the table it is in the way of the row.
    if (!isRoomy) chooseForm({ isOpen: false, listSid })
    focusRow(username)
  }
  function createAnother() {
    navigate(paths.list(listSid), { state: { focus: '#username' } })
    forget(unsaved)
    chooseForm({ isOpen: true, listSid })
    focusUsername()
  }
  return { finish, createAnother }
}

/** When and how it became certain, and what has to be known about this password beside itself. */
function About({ unsaved }: { unsaved: Unsaved }) {
  const { kind, confirmedBy, isPasswordConfirmed, confirmedAt } = unsaved
  const time = clockTime(confirmedAt)
  if (confirmedBy !== 'reconciliation') {
    return (
      <>
        {messages.confirmed(time)} {kind === 'rotated' && messages.oldRefused}
      </>
    )
  }
  const said = {
    created: changesMessages.reconciled(isPasswordConfirmed),
    rotated: isPasswordConfirmed ? messages.setAgain : messages.notSure,
  }
  return (
    <>
      {messages.confirmed(time)} {said[kind]} {kind === 'rotated' && messages.oldRefused}
    </>
  )
}

/** What else is known of it, and whether what was said about it is kept. */
function Facts({ unsaved: { credential, about } }: { unsaved: Unsaved }) {
  const { unkept } = useUnsaved()
  const said = [about.label, about.owner].filter((text) => text !== '')
  return (
    <>
      {unkept?.credential.sid === credential.sid && <NotKept unkept={unkept} />}
      <p className="created-facts">
        {said.map((text) => (
          <Value key={text}>{text}</Value>
        ))}
        <Code title={credential.sid}>{shortSid(credential.sid)}</Code>
        <CopyButton label={messages.copySid} text={credential.sid} isCompact />
      </p>
    </>
  )
}

/** That the credential was created is certain; that the rest could not be kept is told beside it. */
function NotKept({ unkept: { credential, about, failure } }: { unkept: Unkept }) {
  const { isBusy, keep } = useKeep()
  return (
    <Notice kind="warning" title={messages.notKept}>
      <p>{failure.title}</p>
      <Button isBlocked={isBusy} onClick={() => void keep(credential, about)}>
        {common.tryAgain}
      </Button>
    </Notice>
  )
}

type FootProps = { isTaken: boolean; onStored: () => void; onAnother: false | (() => void) }

/** Once the password was copied, that it is stored is the next step. */
function Foot({ isTaken, onStored, onAnother }: FootProps) {
  const hasKey = useSingleKeys()
  return (
    <>
      <Button icon="check" variant={isTaken ? 'primary' : 'plain'} onClick={onStored}>
        {messages.stored}
      </Button>
      {onAnother && (
        <Button icon="add" aria-keyshortcuts={hasKey ? 'N' : undefined} onClick={onAnother}>
          {messages.createAnother} {hasKey && <KeyHint keys="N" />}
        </Button>
      )}
      {!isTaken && <p className="sheet-hint">{messages.closingAsks}</p>}
    </>
  )
}
