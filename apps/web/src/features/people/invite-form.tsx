import { zodResolver } from '@hookform/resolvers/zod'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ComponentProps } from 'react'
import { Controller, useForm, useWatch, type UseFormRegisterReturn } from 'react-hook-form'
import { callApi, isWaiting } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { useFormSubmit } from '#src/api/use-form-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { Button } from '#src/ui/button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { FormProblems } from '#src/ui/form-problems.tsx'
import { ListsField } from './lists-field.tsx'
import { refreshPeople, type Invite, type Invited } from './queries.ts'
import { RoleField } from './role-field.tsx'
import { approvalNote as approvalMessages } from '#messages/ui'
import { page as messages } from '#messages/features/people'

const FIELDS = [
  { name: 'name', id: 'invite-name' },
  { name: 'email', id: 'invite-email' },
] as const

/** Invites one person per click. The link goes to the page and to no cache. Whatever goes wrong, what was typed stays. */
export function InviteForm({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const form = useForm<Invite>({
    resolver: zodResolver(peopleEndpoints.invitePerson.body),
    defaultValues: { name: '', email: '', role: 'viewer', lists: null },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const role = useWatch({ control: form.control, name: 'role' })
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const { data: session } = useQuery(sessionQuery)
  const isForTwo = role === 'admin' && needsSecondAdmin(session, 'make-admin')
  const { failure, onSubmit } = useFormSubmit({
    form,
    fields: FIELDS,
    work: ({ lists, ...invite }) => {
      // What was chosen before the role was, and is not shown, would count once they are no admin any more.
      const body = invite.role === 'admin' ? invite : { ...invite, lists }
      const sent = callApi(peopleEndpoints.invitePerson, { body, reason: isForTwo ? reason : '' })
      return sent.finally(() => void refreshPeople(queries))
    },
    onDone(invited) {
      setReason('')
      if (isWaiting(invited)) return announce(approvalMessages.asked)
      onInvited(invited)
      announce(messages.invited(invited.person.name))
    },
  })
  return (
    <form
      className="people-form"
      aria-labelledby="invite-heading"
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
    >
      <h2 id="invite-heading">{messages.inviteHeading}</h2>
      <FormProblems form={form} fields={FIELDS} failure={failure} />
      <div className="invite-fields">
        <TextField
          id="invite-name"
          label={messages.name}
          error={errors.name?.message}
          registration={form.register('name')}
        />
        <TextField
          id="invite-email"
          label={messages.emailAddress}
          type="email"
          error={errors.email?.message}
          registration={form.register('email')}
        />
        <RoleField id="invite-role" {...form.register('role')} />
      </div>
      {role !== 'admin' && (
        <Controller
          control={form.control}
          name="lists"
          render={({ field }) => (
            <ListsField value={field.value ?? null} onChange={field.onChange} />
          )}
        />
      )}
      {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
      <div className="button-row">
        <Button type="submit" variant="primary" isBlocked={isSubmitting} aria-busy={isSubmitting}>
          {isSubmitting ? messages.inviting : isForTwo ? approvalMessages.ask : messages.invite}
        </Button>
      </div>
    </form>
  )
}

type TextFieldProps = Pick<ComponentProps<'input'>, 'type'> & {
  id: string
  label: string
  error: string | undefined
  registration: UseFormRegisterReturn
}

/** A line of text about another person, which no browser should fill in from its owner's own. */
function TextField({ id, label, error, registration, type = 'text' }: TextFieldProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <input
        {...registration}
        id={id}
        type={type}
        dir={type === 'email' ? 'ltr' : 'auto'}
        className="input"
        autoComplete="off"
        data-1p-ignore=""
        data-lpignore="true"
        aria-required="true"
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
      />
    </div>
  )
}
