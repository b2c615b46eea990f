import { zodResolver } from '@hookform/resolvers/zod'
import { describeFieldError } from '#src/lib/field-error.ts'
import { peopleEndpoints } from '@sipdesk/shared/people.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ComponentProps, type SyntheticEvent } from 'react'
import { useForm, type UseFormRegisterReturn, type UseFormReturn } from 'react-hook-form'
import { failureOf, type Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import { announce } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { FieldError } from '#src/ui/field-error.tsx'
import { InviteProblems } from './invite-problems.tsx'
import { refreshPeople, type Invite, type Invited } from './queries.ts'
import { RoleField } from './role-field.tsx'
import { page as messages } from '#messages/features/people'

/** Invites one person per click. Whatever goes wrong, what was typed stays. */
export function InviteForm({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const form = useForm<Invite>({
    resolver: zodResolver(peopleEndpoints.invitePerson.body),
    defaultValues: { name: '', email: '', role: 'viewer' },
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const { failure, onSubmit } = useInvite(form, onInvited)
  return (
    <form
      className="people-form"
      aria-labelledby="invite-heading"
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
    >
      <h2 id="invite-heading">{messages.inviteHeading}</h2>
      <InviteProblems form={form} failure={failure} />
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
      <div className="button-row">
        <Button type="submit" variant="primary" isBlocked={isSubmitting} aria-busy={isSubmitting}>
          {isSubmitting ? messages.inviting : messages.invite}
        </Button>
      </div>
    </form>
  )
}

/** One request per click; the link goes to the page and to no cache. */
function useInvite(form: UseFormReturn<Invite>, onInvited: (invited: Invited) => void) {
  const queries = useQueryClient()
  const [failure, setFailure] = useState<Failure>()
  const isUnderWay = useRef(false)

  async function send(body: Invite): Promise<Invited | undefined> {
    try {
      return await callApi(peopleEndpoints.invitePerson, { body })
    } catch (error) {
      tell(failureOf(error))
    } finally {
      void refreshPeople(queries)
    }
  }

  function tell(problem: Failure): void {
    const told = problem.errors?.filter((error) => {
      const { field } = error
      if (field !== 'name' && field !== 'email') return false
      form.setError(field, { message: error.message })
      return true
    })
    if (!told?.length) setFailure(problem)
  }

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (isUnderWay.current) return
    isUnderWay.current = true
    setFailure(undefined)
    let invited: Invited | undefined
    await form.handleSubmit(async (body) => {
      invited = await send(body)
    })(event)
    isUnderWay.current = false
    if (!invited) return
    // Not within the submission: its end would mark the empty form as submitted.
    form.reset()
    onInvited(invited)
    announce(messages.invited(invited.person.name))
  }

  return { failure, onSubmit: (event: SyntheticEvent) => void submit(event) }
}

type TextFieldProps = Pick<ComponentProps<'input'>, 'type'> & {
  id: string
  label: string
  error: string | undefined
  registration: UseFormRegisterReturn
}

/** A line of text about somebody else, which no browser should fill in from its owner's own. */
function TextField({ id, label, error, registration, type = 'text' }: TextFieldProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {error && <FieldError id={`${id}-error`} message={describeFieldError(error)} />}
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
