import { readConfig, type TwilioAccount } from './config/config.ts'
import type { Environment } from './config/settings.ts'
import type { AppContext } from './context.ts'

/**
 * Reads the Twilio key again, from the files that the settings name, and has it used from now on. Says what
 * was done, or why nothing was: a fault leaves the key as it is.
 */
export function readTwilioKeyAgain(
  environment: Environment,
  { accountSid, secretKind }: TwilioAccount,
  { authenticateAtTwilio }: Pick<AppContext, 'authenticateAtTwilio'>,
): string {
  const config = readConfig(environment)
  if (Array.isArray(config)) {
    const faults = config.map(({ setting, fix }) => `${setting}: ${fix}`)
    return ['The Twilio key stays as it was:', ...faults].join('\n')
  }
  const { twilioAccount: account } = config
  if (account?.accountSid !== accountSid || account.secretKind !== secretKind) {
    return 'The Twilio key stays as it was: another account, or another kind of key, needs a restart.'
  }
  authenticateAtTwilio(account)
  return 'The Twilio key was read again.'
}
