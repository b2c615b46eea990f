import { accountEndpoints } from './account-api.ts'
import { auditEndpoints } from './audit-api.ts'
import { oneCredentialEndpoints } from './credential-api.ts'
import { credentialListEndpoints } from './credential-lists-api.ts'
import { credentialEndpoints } from './credentials-api.ts'
import { domainEndpoints } from './domains-api.ts'
import { handoverEndpoints } from './handovers-api.ts'
import { healthEndpoints } from './health-api.ts'
import { peopleEndpoints } from './people-api.ts'
import { signInEndpoints } from './sign-in-api.ts'
import { statusEndpoints } from './status-api.ts'
import { usernameEndpoints } from './usernames-api.ts'

/** The whole HTTP interface. The page imports the parts that it needs, to stay small. */
export const endpoints = {
  ...signInEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...auditEndpoints,
  ...credentialEndpoints,
  ...oneCredentialEndpoints,
  ...credentialListEndpoints,
  ...domainEndpoints,
  ...usernameEndpoints,
  ...handoverEndpoints,
  ...statusEndpoints,
  ...healthEndpoints,
} as const
