/**
 * Everything the emulator does without a source that says so, in one place. Each guess names its
 * reason and what would settle it; the contract suite against a real account reports what it sees.
 */
type Guess = { reason: string; settledBy: string }

type GuessedError = Guess & { status: number; code: number; message: string }

const VALIDATION = {
  reason:
    'The error dictionary puts username and password failures under 21240 as well as 21243, with the message as the only difference, and names no HTTP status. https://www.twilio.com/docs/errors/21240 https://www.twilio.com/docs/errors/21243',
  status: 400,
}

export const guessedErrors = {
  usernameMissing: {
    ...VALIDATION,
    code: 21_243,
    message: 'Username is required.',
    settledBy: 'a create without Username',
  },
  usernameTooLong: {
    ...VALIDATION,
    code: 21_243,
    message: 'Username must be at most 32 characters long.',
    settledBy: 'a create with 33 characters',
  },
  usernameTaken: {
    ...VALIDATION,
    code: 21_240,
    message: 'A credential with this username already exists in this list.',
    reason:
      'Only the phrase "already exists" is known, from programs that depend on it. The status could be 409.',
    settledBy: 'creating the same username twice',
  },
  passwordMissing: {
    ...VALIDATION,
    code: 21_243,
    message: 'Password is required.',
    settledBy: 'a create without Password',
  },
  passwordWeak: {
    ...VALIDATION,
    code: 21_240,
    message:
      'A strong password is required. It must have at least 12 characters, one digit, and upper and lower case letters.',
    reason:
      'Only the phrase "A strong password is required" is known, from programs that depend on it.',
    settledBy: 'a create with password "abc"',
  },
  friendlyNameLength: {
    status: 400,
    code: 20_002,
    message: 'FriendlyName must be between 1 and 64 characters.',
    reason:
      'The dictionary names the code and the limit, not the status or the sentence. https://www.twilio.com/docs/errors/20002',
    settledBy: 'a list with a name of 65 characters',
  },
  friendlyNameTaken: {
    ...VALIDATION,
    code: 21_240,
    message: 'A credential list with this FriendlyName already exists.',
    settledBy: 'two lists of one name',
  },
  tooManyLists: {
    status: 400,
    code: 21_239,
    message: 'The maximum number of credential lists (100) has been reached.',
    reason:
      'Code and limit are documented, status and sentence are not. https://www.twilio.com/docs/errors/21239',
    settledBy: 'the 101st list',
  },
  listMapped: {
    status: 400,
    code: 21_241,
    message: 'The credential list is mapped to a SIP domain and cannot be deleted.',
    reason:
      'Code and rule are documented, status and sentence are not. https://www.twilio.com/docs/errors/21241',
    settledBy: 'deleting a mapped list',
  },
  listFull: {
    status: 400,
    code: 21_242,
    message: 'The maximum number of credentials (1000) for this list has been reached.',
    reason:
      'Code and limit are documented, status and sentence are not. https://www.twilio.com/docs/errors/21242',
    settledBy: 'the 1,001st credential',
  },
  domainInvalid: {
    status: 400,
    code: 21_232,
    message:
      'DomainName must be a name of letters, digits and hyphens under sip.twilio.com, used by no other account.',
    reason: 'Code 21232 covers invalid and taken names; status and sentence are not documented.',
    settledBy: 'two domains of one name',
  },
  alreadyMapped: {
    status: 400,
    code: 21_231,
    message: 'The credential list is already associated with this domain.',
    reason:
      'The dictionary mentions "already associated" under 21231; status and sentence are not documented.',
    settledBy: 'mapping a list twice',
  },
  mappingListMissing: {
    status: 400,
    code: 21_231,
    message: 'CredentialListSid does not name a credential list of this account.',
    reason: 'No source.',
    settledBy: 'mapping a list that does not exist',
  },
  pageTooLarge: {
    status: 400,
    code: 20_007,
    message: 'Page size must be from 1 to 1000.',
    reason:
      'Code and limit are documented, status and sentence are not. https://www.twilio.com/docs/errors/20007',
    settledBy: 'PageSize=1001',
  },
  pageTokenInvalid: {
    status: 400,
    code: 21_481,
    message: 'Invalid PageToken.',
    reason: 'Code documented, status not. https://www.twilio.com/docs/errors/21481',
    settledBy: 'PageToken=nonsense',
  },
  contentTypeMissing: {
    status: 422,
    code: 20_422,
    message: 'Invalid Parameter: Content-Type must be application/x-www-form-urlencoded.',
    reason:
      'The dictionary gives a missing Content-Type as an example of 20422; the sentence is ours.',
    settledBy: 'a POST without Content-Type',
  },
  permissionMissing: {
    status: 403,
    code: 70_051,
    message: 'Authorization Failed',
    reason:
      'The title is documented, the status is not (401 or 403). https://www.twilio.com/docs/api/errors/70051',
    settledBy: 'a restricted key without the permission',
  },
} as const satisfies Record<string, GuessedError>

export type GuessedErrorName = keyof typeof guessedErrors

/** Guesses about behaviour that is no error. */
export const guessedBehaviours = {
  lengthInCodePoints: {
    reason: 'Twilio says "32 characters" without saying which kind; for ASCII every way agrees.',
    settledBy: 'creates of 32 and 33 emoji',
  },
  newestFirst: {
    reason: 'Other lists of the 2010 API come newest first; for these no source was found.',
    settledBy: 'listing a list made in a known order',
  },
  pageWithoutToken: {
    reason: 'Page "is simply for client state", so that without a PageToken the first items come.',
    settledBy: 'Page=1 without PageToken',
  },
  updateWithoutPassword: {
    reason: 'The specification makes Password optional; we answer 200 and change nothing.',
    settledBy: 'an update without Password',
  },
  caseSensitiveUsernames: {
    reason: 'SIP compares exactly; whether Alice and alice may stand side by side has no source.',
    settledBy: 'creating both',
  },
  sameNameInTwoLists: {
    reason: '"1,000 unique users" is said per list.',
    settledBy: 'creating one name in two lists',
  },
  deleteListWithCredentials: {
    reason: 'A public program deletes unmapped lists with credentials inside, and depends on it.',
    settledBy: 'deleting such a list',
  },
} as const satisfies Record<string, Guess>
