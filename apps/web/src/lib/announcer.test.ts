import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announce, onAnnouncement, TYPING_PAUSE } from './announcer.ts'

let said: string[]
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  said = []
  stop = onAnnouncement((text) => said.push(text))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('what follows typing is said behind what was looked up meanwhile, not in its place', () => {
  announce('Some phones refuse it.', TYPING_PAUSE)
  vi.advanceTimersByTime(400)
  announce('It looks like another.')
  vi.advanceTimersByTime(TYPING_PAUSE)
  expect(said).toEqual(['It looks like another.', 'It looks like another. Some phones refuse it.'])
})

test('what was said a while ago is not said again', () => {
  announce('Created.')
  vi.advanceTimersByTime(TYPING_PAUSE)
  announce('Some phones refuse it.', TYPING_PAUSE)
  vi.advanceTimersByTime(TYPING_PAUSE)
  expect(said).toEqual(['Created.', 'Some phones refuse it.'])
})

test('of several in quick succession the last is said', () => {
  announce('One.')
  announce('Two.')
  vi.advanceTimersByTime(TYPING_PAUSE)
  expect(said).toEqual(['Two.'])
})
