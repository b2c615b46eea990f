import { expect, test } from 'vitest'
import { createKeptPages } from './kept-pages.ts'

/** Pages of one text each, and how often one was parsed. */
function trial(room?: number) {
  const kept = createKeptPages<{ text: string }>(room)
  let parsed = 0
  const read = (path: string, text: string) =>
    kept.read(path, Buffer.from(text), () => {
      parsed++
      return { text }
    })
  return { kept, read, parsed: () => parsed }
}

test('the very text of last time is not parsed again', () => {
  const { read, parsed } = trial()
  const first = read('/a', 'one')
  expect(read('/a', 'one')).toBe(first)
  expect(parsed()).toBe(1)
})

test('another text is parsed, and so is the one before it when it comes back', () => {
  const { read } = trial()
  for (const text of ['one', 'onE', 'one', 'on', 'one ']) expect(read('/a', text)).toEqual({ text })
})

test('the same text at another path is another page', () => {
  const { read } = trial()
  expect(read('/b', 'one')).not.toBe(read('/a', 'one'))
})

test('a text that cannot be parsed is never kept', () => {
  const { kept, read } = trial()
  const first = read('/a', 'one')
  const fail = () => {
    throw new Error('unreadable')
  }
  for (let times = 0; times < 2; times++)
    expect(() => kept.read('/a', Buffer.from('two'), fail)).toThrow('unreadable')
  expect(read('/a', 'one')).toBe(first)
})

test('where there is no more room, those that were not read for longest are forgotten', () => {
  const { read } = trial(10)
  const [a, b] = [read('/a', '12345'), read('/b', '12345')]
  expect(read('/a', '12345')).toBe(a)
  read('/c', '1')
  expect(read('/a', '12345')).toBe(a)
  expect(read('/b', '12345')).not.toBe(b)
})

test('a page that has become shorter makes room', () => {
  const { read } = trial(10)
  read('/a', '1234567890')
  const a = read('/a', '1')
  const b = read('/b', '123456789')
  expect([read('/a', '1'), read('/b', '123456789')]).toEqual([a, b])
  expect(read('/a', '1')).toBe(a)
})

test('one that is larger than all the room is read, and not kept', () => {
  const { read } = trial(3)
  const first = read('/a', 'four')
  expect(read('/a', 'four')).toEqual(first)
  expect(read('/a', 'four')).not.toBe(first)
})
