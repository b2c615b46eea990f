/** The languages that the page speaks; the first is the fallback. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** How the page looks; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/**
 * Cookies in which the page keeps what was chosen. The server renders both into the HTML, so that
 * nothing changes its language or colour once it is there. They hold no secret.
 */
export const LANGUAGE_COOKIE = 'language'
export const THEME_COOKIE = 'theme'

/**
 * Begins their names under https: only this very host can have set them.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
export const HOST_PREFIX = '__Host-'
