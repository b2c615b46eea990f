/** `npm run admin:recover -- EMAIL`: a link by which an admin comes in again, when no admin can any more. */
import { Email } from '@sipdesk/shared/people.ts'
import { recoverAdmin } from '../people/admin-recovery.ts'
import { createAuditLog } from '../store/audit-log.ts'
import { fail, openStoreOrExit, settingsOrExit } from './command.ts'

const email = Email.safeParse(process.argv[2])
if (!email.success) fail('name the e-mail address: npm run admin:recover -- you@example.com')
const store = await openStoreOrExit()
const { appUrl } = settingsOrExit()
const deps = { store, record: createAuditLog(store), appUrl }
const { link, expiresAt, isNew } = await recoverAdmin(deps, email.data).catch(() =>
  fail('Nothing can be written to the record: nothing was changed for certain. Try again.'),
)
await store.close()
if (isNew) process.stdout.write(`There was nobody with this address: a new person was made.\n`)
process.stdout.write(
  `${email.data} is an admin, and sets a password here until ${expiresAt}:\n${link}\n`,
)
