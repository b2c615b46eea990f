import {
  LANGUAGE_COOKIE,
  THEME_COOKIE,
  themes,
  type Language,
  type Theme,
} from '@sipdesk/shared/appearance.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The theme that the page has now. */
export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset
  return themes.find((known) => known === theme) ?? 'system'
}

/** Shows this theme at once, and from now on. */
export function chooseTheme(theme: Theme): void {
  keep(THEME_COOKIE, theme)
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Loads the page again in this language. Where something typed would be lost, the browser asks first. */
export function chooseLanguage(language: Language): void {
  keep(LANGUAGE_COOKIE, language)
  location.reload()
}

function keep(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // oxlint-disable-next-line unicorn/no-document-cookie -- the server renders it into the next page; cookieStore is missing without https
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`
}
