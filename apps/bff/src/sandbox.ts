import { startTwilio } from '@sipdesk/twilio-emulator'
import type { Config, TwilioAccount } from './config/config.ts'

export type Sandbox = { config: Config; account: TwilioAccount; stop: () => Promise<void> }

/**
 * Starts the Twilio emulator with a typical world in this process and points the configuration at
 * it. The one place in production that imports the emulator.
 */
export async function startSandbox(config: Config): Promise<Sandbox> {
  const twilio = await startTwilio({ seed: 'typical' })
  return {
    config: { ...config, twilioApiUrl: new URL(twilio.url) },
    account: {
      accountSid: twilio.accountSid,
      secretKind: 'api-key',
      username: twilio.apiKeySid,
      secret: twilio.apiKeySecret,
    },
    stop: () => twilio.stop(),
  }
}
