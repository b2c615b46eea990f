/**
 * `npm run proof:faults`: every fault crossed with every moment to kill the process, and the outcome.
 * Exits with 1 if anything is wrong. Words after it choose the faults.
 */
import type { FaultName } from '@sipdesk/twilio-emulator'
import { MOMENTS, runCell, type CellResult, type Moment } from './cell.ts'

/** Every fault that a create can meet at Twilio; "none" is no fault. */
const FAULTS = [
  ...(['none', '429', '429-retry-after', '401', '403', 'weak-password', '500', '503'] as const),
  ...(['html-502', '504-empty', 'redirect', 'reset-before-commit'] as const),
  ...(['no-reply-before-commit', 'reset-after-commit', 'fin-after-commit'] as const),
  ...(['no-reply-after-commit', 'stall-mid-body', 'truncated-body', 'reset-mid-body'] as const),
  ...(['truncated-json', 'drip', '201-empty', '201-html', '201-null', '201-array'] as const),
  ...(['201-without-sid', '201-other-record', '201-other-username', '200-instead'] as const),
  ...(['202-instead', '204-instead', 'garbage', 'bad-chunk', 'bad-gzip', 'gzip-bomb'] as const),
  'huge-body',
] as const satisfies (FaultName | 'none')[]

/** Processes at the same time: most of the time each waits for a deadline or a lease. */
const AT_ONCE = 8
const COLUMNS = ['no kill', ...MOMENTS] as const

type Cell = { fault: (typeof FAULTS)[number]; column: (typeof COLUMNS)[number] }

const wanted = process.argv.slice(2)
const rows = FAULTS.filter((fault) => wanted.length === 0 || wanted.includes(fault))
const cells: Cell[] = rows.flatMap((fault) => COLUMNS.map((column) => ({ fault, column })))
const results = new Map<string, CellResult>()
const startedAt = performance.now()
await Promise.all(Array.from({ length: AT_ONCE }, work))
print()

async function work(): Promise<void> {
  for (let cell = cells.shift(); cell; cell = cells.shift()) {
    const { fault, column } = cell
    const moment: Moment | undefined = column === 'no kill' ? undefined : column
    // Every other client never retries after the crash.
    const comesBack = (rows.indexOf(fault) + COLUMNS.indexOf(column)) % 2 === 0
    const result = await runCell(fault === 'none' ? undefined : fault, moment, comesBack).catch(
      (error: unknown) => ({ said: '', wasKilled: false, longest: 0, wrong: [String(error)] }),
    )
    results.set(`${fault}/${column}`, result)
    process.stderr.write(
      `${results.size} of ${rows.length * COLUMNS.length}: ${fault}, ${column}\n`,
    )
  }
}

function print(): void {
  const text = (fault: string, column: string) => {
    const result = results.get(`${fault}/${column}`)
    if (!result) return '?'
    if (result.wrong.length > 0) return `WRONG: ${result.wrong.join('; ')}`
    return column !== 'no kill' && !result.wasKilled ? `(${result.said})` : result.said
  }
  const lines = rows.map((fault) => [fault, ...COLUMNS.map((column) => text(fault, column))])
  const table = [['fault', ...COLUMNS], ...lines]
  const widths = table[0]?.map((_, index) =>
    Math.max(...table.map((line) => line[index]?.length ?? 0)),
  )
  for (const line of table) {
    process.stdout.write(
      `${line.map((cell, index) => cell.padEnd(widths?.[index] ?? 0)).join('  ')}\n`,
    )
  }
  const all = [...results.values()]
  const wrong = all.filter((result) => result.wrong.length > 0).length
  process.stdout.write(`
created   said by Twilio's reply        created*  found in the list       not created  certain that there is none
~         not asked again: settled in the background    (…)  the moment never came: not killed
${all.length} cells, ${all.filter(({ wasKilled }) => wasKilled).length} processes killed, ${wrong} wrong; longest request ${(Math.max(...all.map(({ longest }) => longest)) / 1000).toFixed(1)} s; ${((performance.now() - startedAt) / 60_000).toFixed(1)} min
`)
  process.exitCode = wrong > 0 ? 1 : 0
}
