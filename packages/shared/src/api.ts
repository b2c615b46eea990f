import { accountEndpoints } from './account-api.ts'
import { auditEndpoints } from './audit-api.ts'
import { credentialEndpoints } from './credentials-api.ts'
import { healthEndpoints } from './health-api.ts'
import { peopleEndpoints } from './people-api.ts'
import { signInEndpoints } from './sign-in-api.ts'

/** The whole HTTP interface. The page imports the parts that it needs, to stay small. */
export const endpoints = {
  ...signInEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...auditEndpoints,
  ...credentialEndpoints,
  ...healthEndpoints,
} as const
