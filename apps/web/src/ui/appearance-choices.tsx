import { languages, themes, type Language } from '@sipdesk/shared/appearance.ts'
import { useState } from 'react'
import { chooseLanguage, chooseTheme, currentTheme } from '../lib/appearance.ts'
import { Segmented } from './segmented.tsx'
import { appearance as messages } from '#messages/ui'

/** Every language calls itself by its own name, so that those who read no other find it. */
const OWN_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** How the page looks, and what it speaks. */
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
