import { startTwilio } from '@sipdesk/twilio-emulator'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../testing/test-app.ts'
import { EMULATED_SECRETS } from './store-location.ts'

describe('an API on this machine', () => {
  const options = async (settings: Record<string, string>) => {
    await using app = await startTestApp({ settings })
    return (await (await app.send('GET', '/api/sign-in-options')).json()) as {
      mode: string
      sandboxAccount?: object
    }
  }

  test('is a sandbox if it is an emulator of ours', async () => {
    expect((await options({})).mode).toBe('sandbox')
  })

  test('is live if it may lead to Twilio itself', async () => {
    const settings = { TWILIO_API_KEY_SECRET: 'a-secret-of-somebody-0123456789' }
    const { mode, sandboxAccount } = await options(settings)
    expect({ mode, sandboxAccount }).toEqual({ mode: 'live', sandboxAccount: undefined })
  })

  test('the emulator’s own secrets are the ones that are known', async () => {
    await using twilio = await startTwilio()
    expect({ 'api-key': twilio.apiKeySecret, 'auth-token': twilio.authToken }).toEqual(
      EMULATED_SECRETS,
    )
  })
})
