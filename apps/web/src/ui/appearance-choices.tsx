import { languages, themes } from '@sipdesk/shared/appearance.ts'
import { useState } from 'react'
import { chooseLanguage, chooseTheme, currentTheme, OWN_NAMES } from '../lib/appearance.ts'
import { Segmented } from './segmented.tsx'
import { appearance as messages } from '#messages/ui'

/** The choice of theme and language. */
export function AppearanceChoices() {
  const [theme, setTheme] = useState(currentTheme)
  const language = languages.find((known) => known === document.documentElement.lang)
  return (
    <>
      <Segmented
        legend={messages.theme}
        value={theme}
        options={themes.map((value) => ({ value, label: messages.themes[value] }))}
        onChoose={(chosen) => {
          chooseTheme(chosen)
          setTheme(chosen)
        }}
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
