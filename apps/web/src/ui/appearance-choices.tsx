import { languages, themes } from '@sipdesk/shared/appearance.ts'
import { useSyncExternalStore } from 'react'
import {
  chooseLanguage,
  chooseTheme,
  currentTheme,
  onThemeChosen,
  OWN_NAMES,
} from '../lib/appearance.ts'
import { Segmented } from './segmented.tsx'
import { appearance as messages } from '#messages/ui'

/** The choice of theme and language. */
export function AppearanceChoices() {
  const theme = useSyncExternalStore(onThemeChosen, currentTheme)
  const language = languages.find((known) => known === document.documentElement.lang)
  return (
    <>
      <Segmented
        legend={messages.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: messages.themes[value] }))}
        onChoose={chooseTheme}
      />
      <Segmented
        legend={messages.language}
        value={language ?? 'en'}
        options={languages.map((value) => ({ value, label: OWN_NAMES[value], lang: value }))}
        onChoose={chooseLanguage}
      />
    </>
  )
}
