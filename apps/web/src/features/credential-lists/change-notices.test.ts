// @vitest-environment jsdom
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Failure } from '#src/api/api-error.ts'
import { ChangeNotices } from './change-notices.tsx'
import type { Change } from './change.ts'

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})

const LIST = {
  sid: `CL${'0'.repeat(32)}`,
  friendlyName: 'Lyon office',
  createdAt: null,
  updatedAt: null,
}
const FAILURE: Failure = {
  title: 'Whether it was done cannot be told',
  detail: 'Look into the table.',
  code: 'twilio-unavailable',
}

/** What the page says of a change that failed after its dialog was closed. */
async function saidOf(change: Change, failure: Failure): Promise<string | null | undefined> {
  const page = document.createElement('div')
  const notices = createElement(ChangeNotices, {
    underWay: undefined,
    late: { change, failure },
    done: undefined,
    onUndo: () => Promise.resolve(undefined),
    onDismiss: () => {},
  })
  await act(async () => createRoot(page).render(notices))
  return page.querySelector('.notice-title')?.textContent
}

const CHANGES: [Change, string][] = [
  [{ kind: 'create', name: 'Nice' }, 'The list “Nice” was not created'],
  [{ kind: 'rename', name: 'Nice', list: LIST }, 'The list “Lyon office” was not renamed'],
  [{ kind: 'delete', name: 'Lyon office', list: LIST }, 'The list “Lyon office” was not deleted'],
]

test.each(CHANGES)('%o: what was refused was not done', async (change, said) => {
  expect(await saidOf(change, { ...FAILURE, outcome: 'not-applied' })).toBe(said)
})

test.each(CHANGES)('%o, undecided: says no more than the server knows', async (change) => {
  expect(await saidOf(change, { ...FAILURE, outcome: 'undecided' })).toBe(FAILURE.title)
})
