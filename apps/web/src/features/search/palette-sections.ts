import type { CredentialList } from '@sipdesk/shared/credential-lists.ts'
import { peopleEndpoints, type Person } from '@sipdesk/shared/people.ts'
import type { Session } from '@sipdesk/shared/session.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Findings } from '#src/api/find-usernames.ts'
import { useConfusables } from '#src/api/confusables.ts'
import { credentialListsQuery, peopleQuery } from '#src/api/queries.ts'
import { may } from '#src/api/session.ts'
import { useFindings } from '#src/api/use-findings.ts'
import { useMatchingLists } from '#src/api/use-matching.ts'
import { useRead } from '#src/api/use-read.ts'
import { usernamesQuery } from '#src/api/usernames.ts'
import { paths } from '#src/lib/paths.ts'
import { matching, type Command } from './command.ts'
import { palette as messages } from '#messages/features/search'
import { roleNames } from '#messages/ui'

/** One thing that Enter does. */
export type Choice = Omit<Command, 'id'> & {
  key: string
  /** The list of a credential, the role of a person. */
  detail?: string
  /** What the label is, where it is no action. */
  kind?: 'list' | 'username' | 'person'
}

export type Section = { title: string; choices: Choice[] }

/** How many of each are shown: few enough to read at a glance. */
const MAX_LISTS = 6
const MAX_CREDENTIALS = 8
const MAX_PEOPLE = 4

const NO_LISTS: CredentialList[] = []
const NO_NAMES: string[] = []
const NO_PEOPLE: Person[] = []

type For = { session: Session; commands: readonly Command[] }

/** What the text finds, in sections; none of them is empty. Until it `isCurrent`, credentials are those of an earlier text. */
export function useSections({ session, commands }: For, text: string) {
  const lists = useListChoices(text)
  const { choices: credentials, ...rest } = useCredentialChoices(text)
  const confusables = useConfusables(NO_NAMES, text)
  const people = usePersonChoices(session, text)
  const actions = matching(commands, text, confusables).map(({ id, ...command }) => ({
    key: id,
    ...command,
  }))
  const all: Section[] = [
    { title: messages.lists, choices: lists },
    { title: messages.credentials, choices: credentials },
    { title: messages.people, choices: people },
    { title: messages.actions, choices: actions },
  ]
  return { sections: all.filter(({ choices }) => choices.length > 0), ...rest }
}

function useListChoices(text: string): Choice[] {
  const { data } = useQuery(credentialListsQuery)
  const found = useMatchingLists(data?.credentialLists ?? NO_LISTS, text)
  return found.slice(0, MAX_LISTS).map(({ sid, friendlyName }) => ({
    key: sid,
    label: friendlyName,
    kind: 'list' as const,
    run: () => navigate(paths.list(sid)),
  }))
}

/** People by name or address, for those who may see them; none before something is typed. */
function usePersonChoices(session: Session, text: string): Choice[] {
  const isAllowed = may(session, peopleEndpoints.listPeople)
  const { data } = useQuery({ ...peopleQuery, enabled: isAllowed })
  const people = data?.people ?? NO_PEOPLE
  const named = useMemo(
    () => people.map((person) => ({ ...person, label: `${person.name} ${person.email}` })),
    [people],
  )
  const confusables = useConfusables(NO_NAMES, text)
  if (text.trim() === '') return []
  return matching(named, text, confusables)
    .slice(0, MAX_PEOPLE)
    .map(({ id, name, role }) => ({
      key: id,
      label: name,
      detail: roleNames[role],
      kind: 'person' as const,
      run: () => navigate(paths.person(id)),
    }))
}

function useCredentialChoices(text: string) {
  const { data, failed, dataUpdatedAt } = useRead(usernamesQuery)
  const findings = useFindings(text, data && dataUpdatedAt)
  const standing = failed ? messages.notRead : data === undefined ? messages.reading : undefined
  return {
    choices: findings ? choicesOf(findings) : [],
    standing,
    isCurrent: data === undefined || findings?.text === text,
  }
}

function choicesOf({ text, found, total }: Findings): Choice[] {
  const choices: Choice[] = found
    .slice(0, MAX_CREDENTIALS)
    .flatMap(({ listSid, friendlyName, username, text: written }) =>
      username === undefined
        ? []
        : {
            key: `${listSid} ${username}`,
            label: username,
            detail: written === undefined ? friendlyName : `${written} · ${friendlyName}`,
            kind: 'username' as const,
            run: () => navigate(paths.list(listSid, { username })),
          },
    )
  if (total <= choices.length || choices.length === 0) return choices
  const all = () => navigate(paths.searchFor(text))
  return [...choices, { key: 'all', label: messages.allFound(total), run: all }]
}
