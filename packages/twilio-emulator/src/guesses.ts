/**
 * Everything the emulator does without a source that says so, in one place. Each guess names its
 * reason and what would settle it; the contract suite against a real account reports what it sees.
 */
type Guess = { reason: string; settledBy: string }

type GuessedError = Guess & { status: number; code: number; message: string }

/** An error whose code and rule the dictionary has, but neither its status nor its sentence. */
function byDictionary(code: number, message: string, settledBy: string): GuessedError {
  const reason = `Code and rule are documented, status and sentence are not. https://www.twilio.com/docs/errors/${code}`
  return { status: 400, code, message, settledBy, reason }
}

const VALIDATION = {
  reason:
    'The error dictionary puts username and password failures under 21240 as well as 21243, with the message as the only difference, and names no HTTP status. https://www.twilio.com/docs/errors/21240 https://www.twilio.com/docs/errors/21243',
  status: 400,
}

export const guessedErrors = {
  accountInactive: {
    status: 401,
    code: 20_005,
    message: 'Account is not active.',
    reason:
      'The dictionary has the code and the rule, but neither the status nor the sentence with the SID. https://www.twilio.com/docs/api/errors/20005',
    settledBy: 'a request of a suspended account',
  },
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
  friendlyNameLength: byDictionary(
    20_002,
    'FriendlyName must be between 1 and 64 characters.',
    'a list with a name of 65 characters',
  ),
  friendlyNameTaken: {
    ...VALIDATION,
    code: 21_240,
    message: 'A credential list with this FriendlyName already exists.',
    settledBy: 'two lists of one name',
  },
  tooManyLists: byDictionary(
    21_239,
    'The maximum number of credential lists (100) has been reached.',
    'the 101st list',
  ),
  listMapped: byDictionary(
    21_241,
    'The credential list is mapped to a SIP domain and cannot be deleted.',
    'deleting a mapped list',
  ),
  listFull: byDictionary(
    21_242,
    'The maximum number of credentials (1000) for this list has been reached.',
    'the 1,001st credential',
  ),
  tooManyDomains: byDictionary(
    21_230,
    'The maximum number of SIP domains (100) has been reached.',
    'the 101st domain',
  ),
  domainInvalid: byDictionary(
    21_232,
    'DomainName must be a name of letters, digits and hyphens under sip.twilio.com.',
    'a domain named "a_b.sip.twilio.com"',
  ),
  mappingListMissing: {
    status: 400,
    code: 21_231,
    message: 'The SID does not name a list of this account.',
    reason: 'No source.',
    settledBy: 'mapping a list that does not exist',
  },
  ipListNameLength: byDictionary(
    21_235,
    'FriendlyName must be between 1 and 255 characters.',
    'an IP access control list with a name of 256 characters',
  ),
  ipListNameTaken: byDictionary(
    21_235,
    'An IP access control list with this FriendlyName already exists.',
    'two IP access control lists of one name',
  ),
  tooManyIpLists: byDictionary(
    21_255,
    'The maximum number of IP access control lists (1000) has been reached.',
    'the 1,001st IP access control list',
  ),
  ipListMapped: byDictionary(
    21_236,
    'The IP access control list is mapped to a SIP domain and cannot be deleted.',
    'deleting a mapped IP access control list',
  ),
  ipListFull: {
    status: 400,
    code: 21_237,
    message: 'The maximum number of IP addresses (100) for this list has been reached.',
    reason:
      'The page of the resource says 100 and names no error; the dictionary has the error and says 25. https://www.twilio.com/docs/errors/21237',
    settledBy: 'the 26th and the 101st address',
  },
  ipAddressNameLength: byDictionary(
    21_238,
    'FriendlyName must be between 1 and 255 characters.',
    'an IP address with a name of 256 characters',
  ),
  ipAddressNameTaken: byDictionary(
    21_235,
    'An IP address with this FriendlyName already exists in this list.',
    'two IP addresses of one name in one list',
  ),
  ipAddressInvalid: byDictionary(
    21_238,
    'IpAddress must be a complete IPv4 address in dotted decimal notation.',
    'an IP address "192.0.2"',
  ),
  ipAddressTaken: byDictionary(
    21_235,
    'The IP access control list already contains this IP address.',
    'one IP address twice in one list, with one prefix and with two',
  ),
  cidrPrefixInvalid: byDictionary(
    21_238,
    'CidrPrefixLength must be a whole number from 0 to 32.',
    'an IP address with CidrPrefixLength=33',
  ),
  pageTooLarge: byDictionary(20_007, 'Page size must be from 1 to 1000.', 'PageSize=1001'),
  pageTokenInvalid: byDictionary(21_481, 'Invalid PageToken.', 'PageToken=nonsense'),
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
  legacyMappings: {
    reason:
      'Seen live by others, in March 2026, for IP access control lists: a legacy mapping is the one under Auth/Calls. For credential lists we take it to be the same.',
    settledBy: 'mapping a credential list by the legacy path, then listing Auth/Calls',
  },
  authTypeOrder: {
    reason:
      'Seen live by others as CREDENTIAL_LIST,IP_ACL, whichever was mapped first; they note the other order too, without saying when it came.',
    settledBy: 'mapping both kinds of lists to a domain, in both orders',
  },
  wholeAddressByDefault: {
    reason:
      'Without CidrPrefixLength "the entire IP address is used", and the example of the documentation says 32; the specification gives a default of 0.',
    settledBy: 'an IP address without CidrPrefixLength',
  },
  bodyTooLarge: {
    reason:
      'No limit is documented. Gateways refuse what is far too large with 413, a page of HTML, and the end of the connection.',
    settledBy: 'a form of 65 kB',
  },
  optionsWithoutSecret: {
    reason:
      'The CORS headers promise OPTIONS, and the preflight of a browser carries no secret: 204 with these headers, for every path that exists. https://fetch.spec.whatwg.org/#cors-preflight-fetch',
    settledBy: 'OPTIONS without Authorization',
  },
  headLikeGet: {
    reason:
      'Every server must answer HEAD as it answers GET, without the body. https://www.rfc-editor.org/rfc/rfc9110#section-9.1',
    settledBy: 'HEAD of a list',
  },
} as const satisfies Record<string, Guess>
