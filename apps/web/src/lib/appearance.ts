import {
  HOST_PREFIX,
  type Language,
  LANGUAGE_COOKIE,
  type Theme,
  THEME_COOKIE,
  themes,
} from '@sipdesk/shared/appearance.ts'
import { listenTo } from './listen-to.ts'

/** Every language calls itself by its own name, so that those who read no other find it. */
export const OWN_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** Where the page keeps whether single-key shortcuts are on. */
const SINGLE_KEYS_COOKIE = 'single-keys'

/** Tell the page that these were chosen: setting a cookie fires no event. */
const SINGLE_KEYS_CHOSEN = 'single-keys-chosen'
const THEME_CHOSEN = 'theme-chosen'

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
  dispatchEvent(new Event(THEME_CHOSEN))
}

/** Calls the listener each time that a theme is chosen, until what is returned is called. */
export function onThemeChosen(listener: () => void): () => void {
  return listenTo([THEME_CHOSEN], listener)
}

/** Loads the page again in this language. Where something typed would be lost, the browser asks first. */
export function chooseLanguage(language: Language): void {
  keep(LANGUAGE_COOKIE, language)
  location.reload()
}

/**
 * Whether single-key shortcuts, such as `/`, are on. They get in the way of speech input and of keys hit by
 * accident. https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function areSingleKeysOn(): boolean {
  return kept(SINGLE_KEYS_COOKIE) !== 'off'
}

/** Switches single-key shortcuts on or off, from now on. */
export function chooseSingleKeys(choice: 'on' | 'off'): void {
  keep(SINGLE_KEYS_COOKIE, choice)
  dispatchEvent(new Event(SINGLE_KEYS_CHOSEN))
}

/** Calls the listener each time that they are switched on or off, until what is returned is called. */
export function onSingleKeysChosen(listener: () => void): () => void {
  return listenTo([SINGLE_KEYS_CHOSEN], listener)
}

function keep(name: string, value: string): void {
  const [prefix, secure] = location.protocol === 'https:' ? [HOST_PREFIX, '; Secure'] : ['', '']
  // oxlint-disable-next-line unicorn/no-document-cookie -- the server renders it into the next page; cookieStore is missing without https
  document.cookie = `${prefix}${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`
}

/** What was kept; by the release before under https, without the prefix. */
function kept(name: string): string | undefined {
  // oxlint-disable-next-line unicorn/no-document-cookie -- cookieStore is missing without https
  const pairs = document.cookie.split('; ').map((pair) => pair.split('='))
  const valueOf = (wanted: string) => pairs.find(([known]) => known === wanted)?.[1]
  return valueOf(`${HOST_PREFIX}${name}`) ?? valueOf(name)
}
