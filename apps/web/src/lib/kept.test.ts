// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { keep, kept } from './kept.ts'

beforeEach(() => localStorage.clear())

test('each person finds what they chose, and nothing of another', () => {
  keep('anna', 'pinned-lists', ['CL1', 'CL2'])
  expect(kept('anna', 'pinned-lists')).toEqual(['CL1', 'CL2'])
  expect(kept('anna', 'recent-lists')).toEqual([])
  expect(kept('ben', 'pinned-lists')).toEqual([])
})

test.each(['{', '7', '{"a":1}', '[1,null]'])('what is none of ours is nothing: %s', (text) => {
  localStorage.setItem('pinned-lists anna', text)
  expect(kept('anna', 'pinned-lists')).toEqual([])
})

test('a browser that keeps nothing is no reason to fail', () => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  keep('anna', 'pinned-lists', ['CL1'])
  vi.restoreAllMocks()
  expect(kept('anna', 'pinned-lists')).toEqual([])
})
