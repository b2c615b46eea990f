import { expect, test } from 'vitest'
import { createCircuit } from './circuit.ts'

/** A circuit with a clock that stands still until it is told. */
function startCircuit() {
  let now = 1_000
  const circuit = createCircuit(() => now)
  const isOpen = () => {
    try {
      circuit.check()
      return false
    } catch {
      return true
    }
  }
  const fail = (times: number) => {
    for (let time = 0; time < times; time++) circuit.note(false)
  }
  return { circuit, isOpen, fail, wait: (milliseconds: number) => (now += milliseconds) }
}

test('opens after six failures in a row, and says for how long', () => {
  const { circuit, isOpen, fail } = startCircuit()
  fail(5)
  expect(isOpen()).toBe(false)
  fail(1)
  expect(isOpen()).toBe(true)
  expect(circuit.opensFor()).toBe(5)
})

test('a success in between begins the count anew', () => {
  const { circuit, isOpen, fail } = startCircuit()
  fail(5)
  circuit.note(true)
  fail(5)
  expect(isOpen()).toBe(false)
})

test('lets one call through after a while: its end decides', () => {
  const { circuit, isOpen, fail, wait } = startCircuit()
  fail(6)
  wait(5_000)
  expect([isOpen(), isOpen()]).toEqual([false, true])
  circuit.note(false)
  wait(4_999)
  expect(isOpen()).toBe(true)
  wait(1)
  expect(isOpen()).toBe(false)
  circuit.note(true)
  expect([isOpen(), isOpen(), circuit.opensFor()]).toEqual([false, false, 0])
})
