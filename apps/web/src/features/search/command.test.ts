import { expect, test } from 'vitest'
import { matching } from './command.ts'

const commands = ['Go to the record', 'Go to all lists', 'Dark theme'].map((label) => ({
  id: label,
  label,
  run: () => {},
}))

test.each([
  ['', ['Go to the record', 'Go to all lists', 'Dark theme']],
  ['  ', ['Go to the record', 'Go to all lists', 'Dark theme']],
  ['GO', ['Go to the record', 'Go to all lists']],
  ['lists go', ['Go to all lists']],
  ['go dark', []],
  ['d', ['Dark theme', 'Go to the record']],
  ['d\u0430rk\u200b', ['Dark theme']],
])('%j finds %j', (text, labels) => {
  expect(matching(commands, text, new Map([['\u0430', 'a']])).map(({ label }) => label)).toEqual(
    labels,
  )
})
