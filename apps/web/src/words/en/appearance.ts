import type { Theme } from '@sipdesk/shared/appearance.ts'

export const title = 'Appearance'
export const theme = 'Theme'
export const themes: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }
export const language = 'Language'
export const palette = 'Find or do'
export const shortcuts = 'Keyboard shortcuts'
