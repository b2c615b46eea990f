import {
  nextFreeUsername,
  suggestUsername,
  usernameWarnings,
} from '@sipdesk/shared/username-advice.ts'
import { useEffect, useState } from 'react'
import { useRoute } from 'wouter'
import { announce, TYPING_PAUSE } from '#src/lib/announcer.ts'
import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { Icon } from '#src/ui/icon.tsx'
import './advice.css'
import { useFacts, useFieldError } from './credential-form.ts'
import { DuplicateWarning } from './duplicate-warning.tsx'
import { UseName } from './use-name.tsx'
import { usePrefilledUsername } from './use-prefilled-username.ts'
import { useTypingPause } from './use-typing-pause.ts'
import type { UsernameProps } from './username-field.tsx'
import { page as pageMessages, usernameAdvice as messages } from '#messages/features/credentials'

/** Milliseconds without a key press before a better name is offered. */
const SUGGESTION_PAUSE = 150

/** What is said of a username while it is typed, and what to do about it. */
export function UsernameAdvice({ form, usernames, isSubmitting }: UsernameProps) {
  const [, params] = useRoute(paths.listPattern)
  const listSid = params?.listSid ?? ''
  usePrefilledUsername(form)
  // Only what is said of a name, not the name: while that stays the same, nothing is drawn anew.
  const { warnings, taken } = useFacts(form, 'username', (name) => ({
    warnings: usernameWarnings(name),
    taken: usernames.has(name) ? name : undefined,
  }))
  const shown = isSubmitting ? undefined : taken
  const spoken = [
    ...(shown === undefined ? [] : [pageMessages.usernameTaken]),
    ...warnings.map((warning) => messages.warnings[warning]),
  ].join(' ')
  useEffect(() => {
    if (spoken !== '') announce(spoken, TYPING_PAUSE)
  }, [spoken])
  return (
    <ul className="advice" id="username-advice">
      {shown !== undefined && (
        <Taken form={form} usernames={usernames} listSid={listSid} username={shown} />
      )}
      {!isSubmitting && <DuplicateWarning form={form} usernames={usernames} listSid={listSid} />}
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="warning" /> {messages.warnings[warning]}
        </li>
      ))}
      {warnings.length > 0 && <Suggestion form={form} />}
    </ul>
  )
}

type TakenProps = Omit<UsernameProps, 'isSubmitting'> & { listSid: string; username: string }

/** Taken in this very list: it may be the credential itself that is wanted, or a name like it. */
function Taken({ form, usernames, listSid, username }: TakenProps) {
  // After a press the error above the field says it.
  const isTold = useFieldError(form, 'username') === pageMessages.usernameTaken
  return (
    <>
      {!isTold && (
        <li className="advice-error">
          <Icon name="error" /> {pageMessages.usernameTaken}
        </li>
      )}
      <li className="advice-deeds">
        <Link href={paths.list(listSid, { username })} className="button button-plain">
          {messages.rotateInstead}
        </Link>
        <UseName form={form} username={nextFreeUsername(username, usernames)} />
      </li>
    </>
  )
}

/** Offers the name without what phones trip over, once one pauses: it would flicker at every key. */
function Suggestion({ form }: Pick<UsernameProps, 'form'>) {
  const [suggestion, setSuggestion] = useState('')
  useTypingPause(form, SUGGESTION_PAUSE, (username) => {
    const better = suggestUsername(username)
    setSuggestion(better === username ? '' : better)
  })
  if (suggestion === '') return null
  return (
    <li>
      <UseName form={form} username={suggestion} />
    </li>
  )
}
