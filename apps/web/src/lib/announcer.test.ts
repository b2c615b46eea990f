import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announce, onAnnouncement, TYPING_PAUSE } from './announcer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what follows typing is not said any more once its form has gone, and takes nothing else with it', () => {
  const said: string[] = []
  const end = onAnnouncement((text) => said.push(text))
  const unsay = announce('3 of 3 rules met', TYPING_PAUSE)
  announce('Created')
  unsay()
  vi.runAllTimers()
  const unsayFirst = announce('Too short', TYPING_PAUSE)
  announce('Looks like another', TYPING_PAUSE)
  unsayFirst()
  vi.runAllTimers()
  end()
  expect(said).toEqual(['Created', 'Looks like another'])
})
