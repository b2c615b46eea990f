/**
 * `npm run audit:verify`: whether the record is as it was written, and no shorter than it was known to be; names the
 * first event that is not. `USAGE` says what its exit codes mean.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Config } from '../config/config.ts'
import { filesOfData } from '../config/store-location.ts'
import { readAnchors, type Anchor } from '../store/anchors.ts'
import { verifyChain, type ChainReport } from '../store/audit-verify.ts'
import type { KnownEnd } from '../store/known-ends.ts'
import { headFileBeside, readNoted } from '../store/noted-head.ts'
import { notesOf, openStore, type StoreLocation } from '../store/store.ts'
import { fail, locationOrExit, reasonOf } from './command.ts'

const USAGE = `npm run audit:verify [-- --expect SEQ:DIGEST]
Reads the whole record, and compares it with the end that was noted here, with AUDIT_ANCHOR_FILE, and with what --expect gives.
Exit codes: 0 whole; 1 could not be checked (78: wrong settings); 2 broken; 3 empty, or shorter than it was known to be.
`
const EXIT = { unchecked: 1, broken: 2, short: 3 }

const expected = expectedOrExit()
const location = locationOrExit(requireData)
const report = await verified(location, [...expected, ...knownEnds(location)])
tell(report)

function expectedOrExit(): KnownEnd[] {
  const { expect: end, help } = optionsOrExit()
  if (help) {
    process.stdout.write(USAGE)
    process.exit()
  }
  if (end === undefined) return []
  const [, seq, digest] = /^(\d{1,15}):([\da-f]{64})$/.exec(end) ?? []
  if (digest === undefined) fail(`--expect takes SEQ:DIGEST, as this command prints them\n${USAGE}`)
  return [{ seq: Number(seq), digest, by: '--expect' }]
}

function optionsOrExit() {
  try {
    const options = { expect: { type: 'string' }, help: { type: 'boolean' } } as const
    return parseArgs({ options }).values
  } catch (error) {
    fail(`${error instanceof Error ? error.message : 'This is not understood'}\n${USAGE}`)
  }
}

/** A check makes nothing: a new database and a new key would only hide that those of the record are not here. */
function requireData(config: Config): void {
  const files = filesOfData(config)
  if (!files) return
  const { sqlitePath, keyPath } = files
  if (!existsSync(sqlitePath)) {
    const isKnown = expected.length > 0 || existsSync(headFileBeside(sqlitePath))
    fail(
      `There is no database at ${sqlitePath}: it is gone, or the settings are not those of the server, such as DATA_DIR.`,
      isKnown ? EXIT.short : EXIT.unchecked,
    )
  }
  if (keyPath === undefined || existsSync(keyPath)) return
  fail(
    `${keyPath} is missing: put it back from where it is kept. A record of a release before this one gets it at the next start.`,
  )
}

/** Read before the record is, which may go on meanwhile. */
function knownEnds(at: StoreLocation): KnownEnd[] {
  const { headFile, anchorFile } = notesOf(at)
  const noted = headFile === undefined ? undefined : readNoted(headFile)
  const anchors = anchorFile === undefined ? [] : anchorsOrExit(anchorFile)
  return [
    ...(noted ? [{ seq: noted.seq, digest: noted.digest, by: 'what was noted here' }] : []),
    ...anchors.map((anchor) => ({ ...anchor, by: 'AUDIT_ANCHOR_FILE' })),
  ]
}

function anchorsOrExit(file: string): Anchor[] {
  try {
    return readAnchors(file)
  } catch {
    fail(`AUDIT_ANCHOR_FILE ${file} cannot be read`)
  }
}

async function verified(at: StoreLocation, known: KnownEnd[]): Promise<ChainReport> {
  const store = await openStore(at).catch((error: unknown) => fail(reasonOf(error)))
  try {
    return await verifyChain(store, known)
  } catch (error) {
    fail(`The record cannot be read: ${reasonOf(error)}`)
  } finally {
    await store.close()
  }
}

function tell({ events, head, brokenAt, losses }: ChainReport): void {
  if (brokenAt) {
    const what = brokenAt.isShort ? 'is shorter than it was' : 'is broken'
    const message = `The record ${what}, at event ${brokenAt.seq}: ${brokenAt.why}.`
    fail(message, brokenAt.isShort ? EXIT.short : EXIT.broken)
  }
  if (events === 0)
    fail('The record is empty: nothing was ever recorded, or all is gone.', EXIT.short)
  process.stdout.write(`The record is whole: ${events} events, the last is ${head.seq}.\n`)
  for (const seq of losses)
    process.stdout.write(
      `Event ${seq} says that a copy took the place of the data: what came after that copy is not on record.\n`,
    )
  process.stdout.write(`Keep this elsewhere, and what it covers cannot be rewritten unnoticed:
npm run audit:verify -- --expect ${head.seq}:${head.digest}\n`)
}
