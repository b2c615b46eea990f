import type { ComponentProps } from 'react'
import { useState } from 'react'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { Button } from '#src/ui/button.tsx'
import { PendingNotice } from '#src/ui/pending-notice.tsx'
import { LongWait } from '#src/ui/long-wait.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Example, keysOf, type Sample } from './sample.tsx'

type Kind = ComponentProps<typeof Notice>['kind']
type Pending = ComponentProps<typeof PendingNotice>['pending']

/** A kind that is missing here does not compile. */
const KINDS: Record<Kind, string> = {
  error: 'Error: something was not done',
  warning: 'Warning: something will follow',
  info: 'Info: good to know',
}

/** A pending that is missing here does not compile. */
const PENDING: Record<Pending, string> = {
  checking: 'Checking: Twilio’s reply was lost or unusable',
  'no-answer': 'No answer: the connection broke',
  'signed-out': 'Signed out meanwhile',
}

export const notices: readonly Sample[] = [
  {
    name: 'Notice',
    use: 'To be read before going on, in its place on the page.',
    Examples: Notices,
  },
  {
    name: 'ApprovalNote',
    use: 'In the question before a change that a second admin has to confirm.',
    Examples: ApprovalNotes,
  },
  {
    name: 'LongWait',
    use: 'What happens meanwhile, once something has taken long; four seconds after it began.',
    Examples: () => (
      <Example name="A create that Twilio has not answered yet">
        <LongWait isBusy text="This is taking longer than usual: Sipdesk is waiting for Twilio." />
      </Example>
    ),
  },
  {
    name: 'PendingNotice',
    use: 'Says honestly that it is not known yet how a change ended.',
    Examples: () =>
      keysOf(PENDING).map((pending) => (
        <Example key={pending} name={PENDING[pending]}>
          <PendingNotice pending={pending} about={() => '“reception” was created'} />
        </Example>
      )),
  },
]

function Notices() {
  return (
    <>
      {keysOf(KINDS).map((kind) => (
        <Example key={kind} name={KINDS[kind]}>
          <Notice kind={kind} title="Phones stop ringing until they have the new password">
            <p>Those that are signed in stay so for up to an hour.</p>
          </Notice>
        </Example>
      ))}
      <Example name="A title alone">
        <Notice kind="info" title="The list is full" />
      </Example>
      <Example name="With something to do">
        <Notice kind="warning" title="A password waits to be stored">
          <p>It is shown this one time.</p>
          <Button>Go back to it</Button>
        </Notice>
      </Example>
      <Example name="A name that does not break">
        <Notice kind="error" title={`“${'reception-'.repeat(9)}” was not created`}>
          <p>{'W'.repeat(80)}</p>
        </Notice>
      </Example>
      <Example name="From right to left">
        <div dir="rtl" lang="ar">
          <Notice kind="warning" title="القائمة ممتلئة تقريبًا">
            <p>لا يزال هناك مكان لعشرة حسابات.</p>
          </Notice>
        </div>
      </Example>
    </>
  )
}

function ApprovalNotes() {
  const [reason, setReason] = useState('Left the company')
  return (
    <Example name="With a reason">
      <ApprovalNote reason={reason} onReason={setReason} />
    </Example>
  )
}
