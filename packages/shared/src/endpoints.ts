import { accountEndpoints } from './account.ts'
import { approvalEndpoints } from './approvals.ts'
import { auditEndpoints } from './audit.ts'
import { credentialDetailsEndpoints } from './credential-details.ts'
import { credentialListEndpoints } from './credential-lists.ts'
import { credentialEndpoints } from './credentials.ts'
import { domainEndpoints } from './domains.ts'
import { handoverEndpoints } from './handovers.ts'
import { healthEndpoints } from './health.ts'
import { passkeyEndpoints } from './passkeys.ts'
import { peopleEndpoints } from './people.ts'
import { personDetailsEndpoints } from './person-details.ts'
import { sessionEndpoints } from './session.ts'
import { signInEndpoints } from './sign-in.ts'
import { statusEndpoints } from './status.ts'
import { usernameEndpoints } from './usernames.ts'

/** The whole HTTP interface. The page imports the rows that it needs, to stay small. */
export const endpoints = {
  ...signInEndpoints,
  ...sessionEndpoints,
  ...accountEndpoints,
  ...passkeyEndpoints,
  ...peopleEndpoints,
  ...personDetailsEndpoints,
  ...approvalEndpoints,
  ...auditEndpoints,
  ...credentialEndpoints,
  ...credentialDetailsEndpoints,
  ...credentialListEndpoints,
  ...domainEndpoints,
  ...usernameEndpoints,
  ...handoverEndpoints,
  ...statusEndpoints,
  ...healthEndpoints,
} as const
