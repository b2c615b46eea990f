import { formatNumber } from '#src/lib/format.ts'

export const title = 'Find or do'
export const placeholder = 'A list, a username or an action'
export const results = 'What was found'

export const actions = 'Actions'
export const lists = 'Lists'
export const credentials = 'Credentials'

export const found = (count: number) => `${formatNumber(count)} found`
export const nothing = (text: string) => `Nothing is called “${text}”.`
export const allFound = (count: number) => `Show all ${formatNumber(count)} usernames found`
export const reading = 'Reading the usernames of all lists…'
export const notRead = 'The usernames could not be read. Lists and actions are here all the same.'
