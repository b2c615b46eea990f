import { type Language, languages, type Theme, themes } from '@sipdesk/shared/appearance.ts'
import { auditEndpoints } from '@sipdesk/shared/audit.ts'
import { credentialListEndpoints } from '@sipdesk/shared/credential-lists.ts'
import { credentialEndpoints } from '@sipdesk/shared/credentials.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useLocation, useRoute } from 'wouter'
import type { Command } from '#src/features/search/command.ts'
import { may } from '#src/api/session.ts'
import { chooseLanguage, chooseTheme, currentTheme, OWN_NAMES } from '#src/lib/appearance.ts'
import { paths } from '#src/lib/paths.ts'
import { useSingleKeys } from '#src/lib/use-shortcut.ts'
import { writeAddress } from '#src/lib/address.ts'
import { commands as messages } from '#messages/app'

/** What this person can do from here, and where they can go. */
export function useCommands(
  session: Session,
  { onShortcuts, onSignOut }: { onShortcuts: () => void; onSignOut: () => void },
): Command[] {
  const [location, navigate] = useLocation()
  const [isInList] = useRoute(paths.listPattern)
  const go = (id: string, label: string, path: string) => ({
    id,
    label,
    run: () => navigate(path),
  })
  const canCreate = isInList && may(session, credentialEndpoints.createCredential)
  // Where all lists are there already, they keep their order.
  const newList = () =>
    location === paths.home ? writeAddress('create', 'list') : navigate(paths.newList)
  const areKeysOn = useSingleKeys()
  const single = (keys: string) => (areKeysOn ? { keys } : {})
  return [
    ...(canCreate
      ? [{ id: 'create', label: messages.newCredential, ...single('N'), run: openForm }]
      : []),
    ...(may(session, credentialListEndpoints.createCredentialList)
      ? [{ id: 'new-list', label: messages.newList, run: newList }]
      : []),
    go('lists', messages.allLists, paths.home),
    go('status', messages.status, paths.status),
    ...(may(session, peopleEndpoints.listPeople)
      ? [go('people', messages.people, paths.people)]
      : []),
    ...(session.approvals ? [go('approvals', messages.approvals, paths.approvals)] : []),
    ...(may(session, auditEndpoints.listAuditEvents)
      ? [go('record', messages.record, paths.audit)]
      : []),
    go('account', messages.account, paths.account),
    ...themes.filter((theme) => theme !== currentTheme()).map(themeCommand),
    ...languages
      .filter((language) => language !== document.documentElement.lang)
      .map(languageCommand),
    { id: 'shortcuts', label: messages.shortcuts, ...single('?'), run: onShortcuts },
    { id: 'sign-out', label: messages.signOut, run: onSignOut },
  ]
}

function themeCommand(theme: Theme): Command {
  return { id: theme, label: messages.themes[theme], run: () => chooseTheme(theme) }
}

function languageCommand(language: Language): Command {
  const label = messages.language(OWN_NAMES[language])
  return { id: language, label, run: () => chooseLanguage(language) }
}

/** The page of a list knows how to open its form. */
function openForm(): void {
  document.getElementById('new-credential')?.click()
}
