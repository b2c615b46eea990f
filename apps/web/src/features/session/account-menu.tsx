import { languages, themes } from '@sipdesk/shared/appearance.ts'
import type { Person } from '@sipdesk/shared/people.ts'
import { useSyncExternalStore } from 'react'
import { navigate } from 'wouter/use-browser-location'
import {
  chooseLanguage,
  chooseTheme,
  currentTheme,
  onThemeChosen,
  OWN_NAMES,
} from '#src/lib/appearance.ts'
import { paths } from '#src/lib/paths.ts'
import { useSingleKeys } from '#src/lib/use-shortcut.ts'
import { Value } from '#src/lib/value.tsx'
import { Avatar } from '#src/ui/avatar.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { Menu } from '#src/ui/menu.tsx'
import './account-menu.css'
import { menu as messages } from '#messages/features/session'
import { appearance, roleNames } from '#messages/ui'

type Props = { person: Person; onShortcuts: () => void; onSignOut: () => void }

/** Who is signed in, how the page looks to them, and the way out. */
export function AccountMenu({ person, onShortcuts, onSignOut }: Props) {
  const theme = useSyncExternalStore(onThemeChosen, currentTheme)
  const keys = useSingleKeys() ? { keys: '?' } : {}
  return (
    <Menu
      variant="quiet"
      className="account-menu"
      title={messages.account}
      groups={[
        {
          items: [
            { label: messages.ownAccount, icon: 'person', onSelect: () => navigate(paths.account) },
            { label: appearance.shortcuts, icon: 'help', ...keys, onSelect: onShortcuts },
          ],
        },
        {
          title: appearance.theme,
          items: themes.map((value) => ({
            label: appearance.themes[value],
            isChecked: value === theme,
            onSelect: () => chooseTheme(value),
          })),
        },
        {
          title: appearance.language,
          items: languages.map((value) => ({
            label: OWN_NAMES[value],
            isChecked: value === document.documentElement.lang,
            onSelect: () => chooseLanguage(value),
          })),
        },
        { items: [{ label: messages.signOut, icon: 'leave', onSelect: onSignOut }] },
      ]}
    >
      <Avatar name={person.name} />
      <span className="account-name rail-label">
        <Value>{person.name}</Value> <span className="account-role">{roleNames[person.role]}</span>
      </span>
      <Icon name="upDown" />
    </Menu>
  )
}
