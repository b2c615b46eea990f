import { useEffect, useId, useState, type ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'
import { ConfirmByName } from '#src/ui/confirm-by-name.tsx'
import { ConfirmDialog, LeaveDialog } from '#src/ui/confirm-dialog.tsx'
import { DeviceInput } from '#src/ui/device-input.tsx'
import { FailureText } from '#src/ui/failure-details.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Example, type Sample } from './sample.tsx'

export const dialogs: readonly Sample[] = [
  {
    name: 'Modal',
    use: 'A dialog over the page; focus goes into it, and back to where it was.',
    Examples: Modals,
  },
  {
    name: 'ConfirmDialog',
    use: 'Asks before something is done. A confirmed sample is busy for two seconds.',
    Examples: Confirmations,
  },
  {
    name: 'ConfirmByName',
    use: 'Asks before something goes for good: its name has to be typed.',
    Examples: ByName,
  },
  {
    name: 'LeaveDialog',
    use: 'Asks before the page is left for good, and names what would be lost; here, nothing.',
    Examples: Leaving,
  },
]

function Modals() {
  return (
    <>
      <Example name="Focus on its heading">
        <Opened opener="Open a text">
          {(close) => <Plain onClose={close}>A few words.</Plain>}
        </Opened>
      </Example>
      <Example name="Focus on its first field">
        <Opened opener="Open a field">
          {(close) => (
            <Modal aria-label="A field" onClose={close}>
              <label className="field-label" htmlFor="dialog-field">
                Name of the list
              </label>
              <DeviceInput id="dialog-field" className="input" />
              <Button onClick={close}>Close</Button>
            </Modal>
          )}
        </Opened>
      </Example>
      <Example name="Higher than the window">
        <Opened opener="Open a long text">
          {(close) => <Plain onClose={close}>{'One more sentence of many. '.repeat(150)}</Plain>}
        </Opened>
      </Example>
    </>
  )
}

function Plain({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const id = useId()
  return (
    <Modal aria-labelledby={id} onClose={onClose}>
      <h2 id={id} tabIndex={-1}>
        A dialog
      </h2>
      <p>{children}</p>
      <div className="button-row">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  )
}

function Confirmations() {
  return (
    <>
      <Example name="Can be undone">
        <Opened opener="Open a question">
          {(close) => <Question title="Sign out everywhere?" label="Sign out" onClose={close} />}
        </Opened>
      </Example>
      <Example name="Cannot be undone">
        <Opened opener="Open a final question">
          {(close) => (
            <Question title="Delete “reception”?" label="Delete" isFinal onClose={close} />
          )}
        </Opened>
      </Example>
      <Example name="It failed before">
        <Opened opener="Open a question that failed">
          {(close) => (
            <Question title="Delete “reception”?" label="Delete" isFinal onClose={close}>
              <Notice kind="error" title="It was not deleted">
                <FailureText failure={FAILURE} />
              </Notice>
            </Question>
          )}
        </Opened>
      </Example>
      <Example name="A name that does not break">
        <Opened opener="Open a long question">
          {(close) => (
            <Question title={`Delete “${'W'.repeat(64)}”?`} label="Delete" onClose={close} />
          )}
        </Opened>
      </Example>
    </>
  )
}

function ByName() {
  return (
    <>
      <Example name="Nothing sent yet">
        <Opened opener="Open a question with a name">
          {(close) => <NameQuestion onClose={close} />}
        </Opened>
      </Example>
      <Example name="It failed before; typing takes that away">
        <Opened opener="Open a question with a name that failed">
          {(close) => <NameQuestion failure={FAILURE} onClose={close} />}
        </Opened>
      </Example>
    </>
  )
}

function NameQuestion(props: { failure?: typeof FAILURE; onClose: () => void }) {
  const [failure, setFailure] = useState(props.failure)
  return (
    <ConfirmByName
      title="Delete “reception”?"
      confirmLabel="Delete"
      name="reception"
      label="Type the username to confirm"
      mismatch="That is not “reception”."
      isBusy={false}
      failure={failure}
      onEdit={() => setFailure(undefined)}
      onConfirm={props.onClose}
      onClose={props.onClose}
    >
      <p>Devices that use it stop working.</p>
    </ConfirmByName>
  )
}

function Leaving() {
  return (
    <Example name="It failed before">
      <Opened opener="Open a sign-out that failed">
        {(close) => (
          <LeaveDialog
            title="Sign out?"
            confirmLabel="Sign out"
            isBusy={false}
            failure={FAILURE}
            onConfirm={close}
            onClose={close}
          />
        )}
      </Opened>
    </Example>
  )
}

const FAILURE = {
  title: 'Twilio cannot be reached',
  detail: 'Nothing was sent.',
  code: 'twilio-unavailable',
}

type QuestionProps = {
  title: string
  label: string
  isFinal?: boolean
  children?: ReactNode
  onClose: () => void
}

function Question({ title, label, isFinal = false, children, onClose }: QuestionProps) {
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    if (!isBusy) return
    const timer = setTimeout(onClose, 2000)
    return () => clearTimeout(timer)
  }, [isBusy, onClose])
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={label}
      isFinal={isFinal}
      isBusy={isBusy}
      onConfirm={() => setIsBusy(true)}
      onClose={onClose}
    >
      <p>Whoever uses it has to sign in again.</p>
      {children}
    </ConfirmDialog>
  )
}

type OpenedProps = { opener: string; children: (close: () => void) => ReactNode }

/** A button, and what it opens. */
function Opened({ opener, children }: OpenedProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div>
        <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          {opener}
        </Button>
      </div>
      {isOpen && children(() => setIsOpen(false))}
    </>
  )
}
