import { credentialDetailsEndpoints } from '@sipdesk/shared/credential-details.ts'
import { nextFreeUsername } from '@sipdesk/shared/username.ts'
import { usernameEndpoints } from '@sipdesk/shared/usernames.ts'
import * as z from 'zod/mini'
import { warmUpFormats } from '#src/lib/format.ts'
import { confusablesOf, prototypeOf, type Confusables } from '#src/lib/look-alike.ts'
import { failureOf } from './api-error.ts'
import { callApi } from './client.ts'
import {
  findUsernames,
  holdersOf,
  searchedLists,
  takenIn,
  type SearchedList,
} from './find-usernames.ts'
import type { LoadedUsernames, Question } from './usernames.ts'

/* 100,000 usernames are read, checked and searched here, away from the thread that handles key presses. */

z.config({ jitless: true })
warmUpFormats()

let lists: SearchedList[] = []
let confusables: Confusables = new Map()

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  const { id, question } = data
  void answerTo(question).then(
    (answer) => postMessage({ id, answer }),
    (error: unknown) => postMessage({ id, failure: failureOf(error) }),
  )
})

async function answerTo(question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'load':
      return load(question.isFresh)
    case 'find':
      return findUsernames(lists, question.text, confusables)
    case 'holders':
      return holdersOf(lists, question.username, question.listSids, confusables)
    case 'next-free':
      return nextFreeUsername(question.username, takenIn(lists, question.listSids))
    case 'prototypes':
      return prototypesOf(question.characters)
  }
}

async function load(isFresh: boolean): Promise<LoadedUsernames> {
  const query = isFresh ? { fresh: 'true' as const } : {}
  const [reply, { described }] = await Promise.all([
    callApi(usernameEndpoints.listUsernames, { query }),
    // Usernames are found also where what is written about them cannot be read.
    callApi(credentialDetailsEndpoints.listDescribedCredentials).catch(() => ({ described: [] })),
    loadConfusables(),
  ])
  lists = searchedLists(reply, confusables, described)
  const unread = reply.lists.filter(({ usernames }) => usernames === undefined)
  return {
    lists: lists.length - unread.length,
    usernames: lists.reduce((sum, { usernames }) => sum + usernames.length, 0),
    unread: unread.map(({ friendlyName }) => friendlyName),
    isRetryable: reply.isRetryable ?? false,
    asOf: reply.lists
      .map(({ asOf }) => asOf)
      .filter((asOf) => asOf !== undefined)
      .toSorted()[0],
  }
}

async function prototypesOf(characters: string[]): Promise<[string, string][]> {
  await loadConfusables()
  if (confusables.size === 0) return []
  const prototypes = characters.map((character) => prototypeOf(character, confusables)).join('')
  return [...new Set([...characters, ...prototypes])].map((character) => [
    character,
    prototypeOf(character, confusables),
  ])
}

/** Milliseconds for which an answer waits for the table. */
const MAX_WAIT = 2_000
let loading: Promise<void> | undefined

/** Loads the table once it is needed. Until it is there, and where it cannot be, names are compared by the plain rules. */
async function loadConfusables(): Promise<void> {
  if (confusables.size > 0) return
  loading ??= fetchConfusables()
  await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, MAX_WAIT))])
}

async function fetchConfusables(): Promise<void> {
  try {
    const { default: table } = await import('unhomoglyph/data.json')
    confusables = confusablesOf(table)
  } catch {
    // It is tried again with the next question.
    loading = undefined
  }
}
