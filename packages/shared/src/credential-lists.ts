import * as z from 'zod/mini'
import { countCharacters, isSendable, isWithoutControls } from './username.ts'

/** Lists an account can have. https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
export const ACCOUNT_MAX_LISTS = 100

/** The longest name of a list. https://www.twilio.com/docs/api/errors/20002 */
export const FRIENDLY_NAME_MAX_CHARACTERS = 64

/** A new name of a list, as Twilio accepts it: 1 to 64 characters. None that nobody sees. */
export const FriendlyName = z.string().check(
  z.refine((value) => value.trim() !== '', { error: 'friendly-name-required', abort: true }),
  z.refine(
    (value) => countCharacters(value) <= FRIENDLY_NAME_MAX_CHARACTERS,
    'friendly-name-too-long',
  ),
  z.refine(isSendable, 'text-not-sendable'),
  z.refine(isWithoutControls, 'control-character'),
)
