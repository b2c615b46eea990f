// @vitest-environment jsdom
import { act, createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError, type Failure } from './api-error.ts'
import { useFormSubmit } from './use-form-submit.ts'
import { useSubmit } from './use-submit.ts'

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})

const REFUSED: Failure = { code: 'twilio-refused', title: 'Refused', detail: 'why' }

/** Draws a component with this hook; returns what the hook says now. */
async function draw<T>(useHook: () => T): Promise<() => T> {
  const latest: T[] = []
  function Component() {
    const now = useHook()
    useEffect(() => void latest.push(now))
    return null
  }
  await act(async () => createRoot(document.createElement('div')).render(createElement(Component)))
  return () => {
    const now = latest.at(-1)
    if (!now) throw new Error('nothing was drawn')
    return now
  }
}

describe('useSubmit', () => {
  test('one at a time: busy, pending, and then how it ended', async () => {
    const work = Promise.withResolvers<string>()
    const submit = await draw(() =>
      useSubmit<string, string>((_input, onPending) => {
        onPending('checking')
        return work.promise
      }),
    )
    let end: Promise<unknown> = Promise.resolve()
    await act(async () => {
      end = submit().send('anna')
    })
    expect(submit()).toMatchObject({ isBusy: true, pending: 'checking', failure: undefined })
    expect(await submit().send('anna')).toBeUndefined()
    await act(async () => work.resolve('gone'))
    expect(await end).toEqual({ result: 'gone' })
    expect(submit()).toMatchObject({ isBusy: false, pending: undefined, failure: undefined })
  })

  test('a failure stays until the next one is sent, or it is forgotten', async () => {
    const failures = [REFUSED, REFUSED]
    const submit = await draw(() =>
      useSubmit(async () => {
        const failure = failures.shift()
        if (failure) throw new ApiError(failure)
      }),
    )
    const send = () => act(() => submit().send())
    expect(await send()).toEqual({ failure: REFUSED })
    expect(submit()).toMatchObject({ isBusy: false, failure: REFUSED })
    await act(async () => submit().forget())
    expect(submit().failure).toBeUndefined()
    await send()
    expect(submit().failure).toBeDefined()
    await send()
    expect(submit().failure).toBeUndefined()
  })

  test('what is no error of the API is a fault of the page, told like any other', async () => {
    const submit = await draw(() => useSubmit(() => Promise.reject(new TypeError('of null'))))
    expect(await act(() => submit().send())).toMatchObject({ failure: { code: 'unreadable' } })
  })
})

describe('useFormSubmit', () => {
  type Values = { password: string }

  async function drawForm(work: (values: Values) => Promise<string>) {
    const done: string[] = []
    const form = await draw(() => {
      const { formState, ...methods }: UseFormReturn<Values> = useForm<Values>({
        defaultValues: { password: '' },
        resolver: (values) =>
          values.password === ''
            ? { values: {}, errors: { password: { type: 'required', message: 'missing' } } }
            : { values, errors: {} },
      })
      const submit = useFormSubmit({
        form: { formState, ...methods },
        fields: [{ name: 'password', id: 'password' }],
        proof: { name: 'password', refusal: 'not yours' },
        work,
        onDone: (result) => done.push(result),
      })
      const { errors, isSubmitting } = formState
      return { ...submit, message: errors.password?.message, isSubmitting, methods }
    })
    const type = (password: string) =>
      act(async () => form().methods.setValue('password', password))
    await type('typed')
    const click = () =>
      act(async () => form().onSubmit(new Event('submit', { cancelable: true }) as never))
    return { form, done, type, click }
  }
  const refusing = (failure: Partial<Failure>) => () =>
    Promise.reject(new ApiError({ ...REFUSED, ...failure }))

  test.each([
    [
      'the field that the server names',
      { errors: [{ field: 'password', code: 'x', message: 'too short' }] },
      'too short',
    ],
    ['the field that proves who it is', { code: 'sign-in-refused' }, 'not yours'],
  ])('a refusal is told at %s, and nowhere else', async (_where, failure, message) => {
    const { form, click } = await drawForm(refusing(failure))
    await click()
    expect(form()).toMatchObject({ message, failure: undefined })
    expect(form().methods.getValues('password')).toBe('typed')
  })

  test('a refusal that belongs to no field comes back', async () => {
    const { form, click } = await drawForm(
      refusing({ errors: [{ field: 'role', code: 'x', message: 'unknown' }] }),
    )
    await click()
    expect(form()).toMatchObject({ message: undefined, failure: { code: 'twilio-refused' } })
  })

  test('after success nothing is left in the form, and the result is told', async () => {
    const { form, done, click } = await drawForm(async ({ password }) => `with ${password}`)
    await click()
    expect(form().methods.getValues()).toEqual({ password: '' })
    expect(form().message).toBeUndefined()
    expect(done).toEqual(['with typed'])
  })

  test('a second click sends nothing, and leaves the form busy', async () => {
    const work = Promise.withResolvers<string>()
    let sent = 0
    const { form, done, click } = await drawForm(() => {
      sent++
      return work.promise
    })
    await click()
    await click()
    expect(form().isSubmitting).toBe(true)
    await act(async () => work.resolve('gone'))
    expect({ sent, done, isSubmitting: form().isSubmitting }).toEqual({
      sent: 1,
      done: ['gone'],
      isSubmitting: false,
    })
  })

  test('what is invalid takes the place of the last failure', async () => {
    const { form, type, click } = await drawForm(refusing({}))
    await click()
    expect(form().failure).toBeDefined()
    await type('')
    await click()
    expect(form()).toMatchObject({ message: 'missing', failure: undefined })
  })
})
