import type { SignInOptions } from '@sipdesk/shared/sign-in.ts'
import type { Config } from '../config/config.ts'
import type { SignedIn } from '../http/request-context.ts'
import { aMinute } from '../store/allowance.ts'
import { findAccountChanges } from './account-changes.ts'
import { createGuard } from './guard.ts'
import { createDirectoryChooses } from './person-lists-routes.ts'
import { hasPassword } from './passwords.ts'
import { secondFactorRule } from './second-factor.ts'
import { isRecentProof, proofsOf } from './step-up.ts'
import { isLocalSignInOpen, type WaysIn } from './ways-in.ts'

type Deps = Pick<
  Parameters<typeof createGuard>[0],
  'store' | 'sessions' | 'limiter' | 'listOfHandover'
> & {
  config: Pick<Config, 'changesPerMinute' | 'secondFactorFrom' | 'company'>
  signInOptions: SignInOptions
  ways: WaysIn
}

/** Who may do what, and what each person is told of their own way in: both by the same rules. */
export function createRules({ config, signInOptions, ways, ...deps }: Deps) {
  const { db } = deps.store
  const lacksSecondFactor = secondFactorRule(config.secondFactorFrom)
  async function readProofs({ person }: SignedIn) {
    const proofs = await proofsOf(db, person, signInOptions)
    const isOpen = await isLocalSignInOpen(db, ways)
    return {
      hasPassword: isOpen && (await hasPassword(db, person.id)),
      proofs: proofs.filter((kind) => isOpen || kind !== 'password'),
    }
  }
  return {
    guard: createGuard({ ...deps, changes: aMinute(config.changesPerMinute), lacksSecondFactor }),
    directoryChooses: createDirectoryChooses(deps.store, ways, config.company?.listClaim),
    readOwnSignIn: async (signedIn: SignedIn) => ({
      ...(await readProofs(signedIn)),
      hasRecentProof: isRecentProof(signedIn),
      lacksSecondFactor: lacksSecondFactor(signedIn),
      changes: await findAccountChanges(db, signedIn),
    }),
  }
}
