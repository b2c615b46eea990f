import type { Theme } from '@sipdesk/shared/appearance.ts'

export const title = 'Darstellung'
export const theme = 'Farben'
export const themes: Record<Theme, string> = { system: 'Wie Gerät', light: 'Hell', dark: 'Dunkel' }
export const language = 'Sprache (Language)'
export const palette = 'Finden oder tun'
export const shortcuts = 'Tastenkürzel'
