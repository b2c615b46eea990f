// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { credentialListsQuery } from '#src/api/queries.ts'
import { UnsavedNotices } from './leave-guard.tsx'
import { UnsavedProvider, useUnsaved, type FailedOperation } from './unsaved.tsx'

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})

const FAILED: FailedOperation = {
  kind: 'created',
  username: 'anna',
  listSid: `CL${'0'.repeat(32)}`,
  title: 'Whether it was made cannot be told',
  detail: 'Look into the list.',
  code: 'username-taken',
}

/** What the page says of a failure whose form was left. */
async function saidOf(failed: FailedOperation): Promise<string | null | undefined> {
  function Tell() {
    const { tell } = useUnsaved()
    // oxlint-disable-next-line react/exhaustive-deps -- once
    useEffect(() => tell(failed), [])
    return null
  }
  const page = document.createElement('div')
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  client.setQueryData(credentialListsQuery.queryKey, {
    credentialLists: [],
    asOf: '2026-01-01T00:00:00.000Z',
  })
  const content = createElement(
    QueryClientProvider,
    { client },
    createElement(UnsavedProvider, null, createElement(Tell), createElement(UnsavedNotices)),
  )
  await act(async () => createRoot(page).render(content))
  return page.querySelector('.notice-title')?.textContent
}

test.each([
  ['created', 'not-created', 'The credential “anna” was not created.'],
  ['rotated', 'not-applied', 'The password of “anna” was not changed.'],
] as const)('%s, %s: says that it was not done', async (kind, outcome, said) => {
  expect(await saidOf({ ...FAILED, kind, outcome })).toBe(said)
})

test.each(['created', 'rotated'] as const)(
  '%s, undecided: says no more than the server knows',
  async (kind) => {
    expect(await saidOf({ ...FAILED, kind, outcome: 'undecided' })).toBe(FAILED.title)
  },
)
