import type { FaultName } from '@sipdesk/twilio-emulator'
import { expect, test } from 'vitest'
import { runCell, type Moment } from './cell.ts'

/**
 * Who comes back within the lease of the killed process sends again what was not created. Where the next
 * process takes longer than that to start, it has found out by itself, and says so.
 */
const AGAIN = ['created', 'not created']

/** A slice of `npm run proof:faults` in which every moment and every kind of fault comes once. */
const SLICE: [FaultName | 'none', Moment, boolean, string[]][] = [
  ['none', 'before the intent', true, ['created']],
  ['reset-after-commit', 'after the intent', true, ['created*']],
  ['none', 'after connect', false, ['not created~']],
  ['201-empty', 'after the request', true, ['created*']],
  ['html-502', 'after the headers', true, AGAIN],
  ['none', 'in the body', false, ['created~']],
  ['truncated-json', 'before the outcome', true, ['created*']],
  ['429', 'before the reply', true, ['created']],
  ['401', 'before the outcome', true, AGAIN],
]

test.concurrent.each(SLICE)(
  '%s, killed %s: nothing is lost, doubled or said falsely',
  async (fault, moment, comesBack, said) => {
    const result = await runCell(fault === 'none' ? undefined : fault, moment, comesBack)
    expect(result).toMatchObject({ wrong: [], wasKilled: true })
    expect(said).toContain(result.said)
  },
)
