import { nextFreeUsername } from '@sipdesk/shared/username.ts'
import { usernameEndpoints } from '@sipdesk/shared/usernames.ts'
import * as z from 'zod/mini'
import { warmUpFormats } from '#src/lib/format.ts'
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
      return findUsernames(lists, question.text)
    case 'holders':
      return holdersOf(lists, question.username)
    case 'next-free':
      return nextFreeUsername(question.username, takenIn(lists, question.listSids))
  }
}

async function load(isFresh: boolean): Promise<LoadedUsernames> {
  const query = isFresh ? { fresh: 'true' as const } : {}
  const reply = await callApi(usernameEndpoints.listUsernames, { query })
  lists = searchedLists(reply)
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
