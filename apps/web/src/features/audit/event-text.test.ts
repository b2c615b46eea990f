import { expect, it } from 'vitest'
import { whatIn } from './event-text.ts'

it('names an action that only a later release knows as it is stored', () => {
  expect(whatIn({ action: 'door.open' })).toBe('door.open')
})
