import type { Credential } from '@sipdesk/shared/credentials.ts'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { changes, created, page as messages } from '#messages/features/credentials'
import { CreateForm } from './create-form.tsx'
import { CredentialDetails } from './credential-details.tsx'

type Props = {
  title: string
  listSid: string
  /** The one that is opened; empty for none. */
  username: string
  credentials: readonly Credential[] | undefined
  /** What the form of a new one needs; undefined while it is closed. */
  create: { usernames: ReadonlySet<string>; isFull: boolean; onClose: () => void } | undefined
  onDeleted: (username: string) => void
}

/** Beside the table: the credential that is opened; else the form. */
export function SidePanel({ title, listSid, username, credentials, create, onDeleted }: Props) {
  if (username && credentials) {
    const opened = { listSid, username, credentials, onDeleted }
    return <CredentialDetails {...opened} />
  }
  if (!create) return null
  const { onClose, ...form } = create
  return (
    <Panel
      title={messages.newCredential}
      aside={<p className="panel-aside">{told((value) => messages.inList(value(title)))}</p>}
      onClose={onClose}
    >
      <CreateForm listSid={listSid} isRead={credentials !== undefined} {...form} />
    </Panel>
  )
}

type DeletedProps = { username: string; onDismiss: () => void }

/** Says that a credential was just deleted, once its panel is gone. */
export function DeletedNotice({ username, onDismiss }: DeletedProps) {
  function dismiss() {
    // The button goes with the notice; focus must not fall into nothing.
    document.getElementById('main')?.focus()
    onDismiss()
  }
  return (
    <Notice kind="info" title={told((value) => changes.deleted(value(username)))}>
      <Button takesFocus onClick={dismiss}>
        {created.dismiss}
      </Button>
    </Notice>
  )
}
