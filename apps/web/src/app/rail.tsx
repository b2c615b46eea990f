import type { Session } from '@sipdesk/shared/session.ts'
import { ListNavigation } from '#src/features/credential-lists/list-navigation.tsx'
import { AccountMenu } from '#src/features/session/account-menu.tsx'
import { Places } from '#src/features/session/places.tsx'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Brand } from '#src/ui/brand.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { SandboxTag } from '#src/ui/sandbox-tag.tsx'
import { shell as messages } from '#messages/app'
import './rail.css'

type Props = {
  /** Undefined until it is known: what depends on it comes at once then, and nothing moves. */
  session: Session | undefined
  onShortcuts: () => void
  onSignOut: () => void
}

/** The product's navigation: its places, every list, and who is signed in. */
export function Rail({ session, ...account }: Props) {
  return (
    <nav className="rail" aria-label="Sipdesk">
      <div className="rail-head">
        <Link href={paths.home} className="brand" title={messages.home}>
          <Brand />
        </Link>
        <SandboxTag />
      </div>
      {session && (
        <>
          <Places session={session} />
          <ListNavigation personId={session.person.id} />
          <AccountMenu person={session.person} {...account} />
        </>
      )}
    </nav>
  )
}

/** The rail where the window has no room for it: over the page, until something in it was chosen. */
export function Drawer({ onClose, ...rail }: Props & { onClose: () => void }) {
  return (
    <Modal
      className="drawer"
      aria-label={messages.menu}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        const isBeside = target === currentTarget
        if (isBeside || (target instanceof Element && target.closest('a'))) onClose()
      }}
    >
      <Rail {...rail} />
    </Modal>
  )
}
