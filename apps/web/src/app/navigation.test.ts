// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { focusBeginning } from './navigation.ts'

/** Observers hear of what has changed before what waits for this goes on. */
const turn = () => Promise.resolve()

let stop: (() => void) | undefined
beforeEach(() => {
  document.body.innerHTML = '<button>Sign in</button><main></main>'
  document.querySelector('button')?.focus()
})
afterEach(() => stop?.())

/** A page whose heading takes no focus yet, as one that is hidden does not. */
function show(): HTMLElement {
  const main = document.querySelector('main')
  const heading = document.createElement('h1')
  main?.append(heading)
  return heading
}

test('a heading that takes no focus yet is waited for, until it does', async () => {
  const heading = show()
  stop = focusBeginning()
  expect(document.activeElement).not.toBe(heading)
  heading.tabIndex = -1
  heading.style.display = 'block'
  await turn()
  expect(document.activeElement).toBe(heading)
})

test('it is not waited for any more once focus has gone on', async () => {
  stop = focusBeginning()
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  await turn()
  const heading = show()
  heading.tabIndex = -1
  await turn()
  expect(document.activeElement).toBe(field)
})
