import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { missingRole } from '#src/api/session.ts'
import { announce } from '#src/lib/announcer.ts'
import type { MenuGroup } from '#src/ui/menu.tsx'
import { rowMenu as messages } from '#messages/features/credentials/table'
import { common, roleNeeded } from '#messages/ui'
import type { Row } from './row.ts'

/** What can be done with one row. The same object as long as nothing changes what it does. */
export type RowActions = {
  session: Session | undefined
  /** Shows it; with a form for a new password. */
  open: (row: Row, form?: 'rotate') => void
  toggle: (row: Row) => void
  isSelected: (row: Row) => boolean
  remove: (row: Row) => void
}

/** The menu of a row. What this person may not do is there too, with the reason. */
export function rowMenu(row: Row, actions: RowActions): MenuGroup[] {
  const { session, open, toggle, isSelected, remove } = actions
  const toRotate = missingRole(session, credentialEndpoints.rotatePassword)
  const toDelete = missingRole(session, credentialEndpoints.deleteCredential)
  return [
    {
      items: [
        { label: messages.open, icon: 'chevronRight', onSelect: () => open(row) },
        {
          label: isSelected(row) ? messages.deselect : messages.select,
          icon: 'check',
          onSelect: () => toggle(row),
        },
        {
          label: messages.copyUsername,
          icon: 'copy',
          onSelect: () => void copyText(row.username),
        },
        { label: messages.copySid, icon: 'copy', onSelect: () => void copyText(row.sid) },
      ],
    },
    {
      items: [
        {
          label: messages.rotate,
          icon: 'key',
          refusal: toRotate && roleNeeded(toRotate),
          onSelect: () => open(row, 'rotate'),
        },
        {
          label: messages.remove,
          icon: 'trash',
          isDanger: true,
          refusal: toDelete && roleNeeded(toDelete),
          onSelect: () => remove(row),
        },
      ],
    },
  ]
}

/** Copies a text, and says whether that worked. A browser may refuse, and has no clipboard without https. */
export async function copyText(text: string, said: string = common.copied): Promise<void> {
  const copied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    )
  announce(copied ? said : common.copyRefused)
}
