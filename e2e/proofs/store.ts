/**
 * `npm run proof:store`: what can befall a database, under a steady stream of creates. Exits with 1 if anything is
 * wrong. Words after it choose the cells by their names.
 */
import { whyNoNginx } from './nginx.ts'
import { NGINX_CELLS, POSTGRES_CELLS } from './postgres-cells.ts'
import { DISK_CELLS, NO_DISK, SQLITE_CELLS } from './sqlite-cells.ts'
import { runStoreCell, type Place, type StoreCell, type StoreResult } from './store-cell.ts'

type Row = { name: string; run: () => Promise<StoreResult | string> }

/** As a rolling restart of a busy installation meets it. */
const EXTENT = { perSecond: 20, enough: 20, lasts: 5_000, times: 3 }
const COLUMNS = ['', 'lasted', 'works after', 'said', 'Twilio', 'record', 'lost', '/readyz', '']

const rows: Row[] = [
  ...rowsOf('PostgreSQL', POSTGRES_CELLS),
  ...rowsOf('nginx', NGINX_CELLS, whyNoNginx()),
  ...rowsOf('SQLite', DISK_CELLS, NO_DISK),
  ...rowsOf('SQLite', SQLITE_CELLS),
]
const wanted = process.argv.slice(2)
const chosen = rows.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
)
const startedAt = performance.now()
const table = [COLUMNS]
let wrong = 0
for (const [index, { name, run }] of chosen.entries()) {
  process.stderr.write(`${index + 1} of ${chosen.length}: ${name}\n`)
  table.push(...linesOf(name, await run().catch(failed)))
}
print()

function rowsOf<P extends Place>(
  engine: string,
  cells: Record<string, StoreCell<P>>,
  whyNot?: string,
): Row[] {
  return Object.entries(cells).map(([name, cell]) => ({
    name: `${engine}: ${name}`,
    run: async () => whyNot ?? runStoreCell(cell, EXTENT),
  }))
}

function failed(error: unknown): string {
  wrong++
  return `WRONG: ${String(error)}`
}

/** One for each replica. */
function linesOf(name: string, result: StoreResult | string): string[][] {
  if (typeof result === 'string') return [[name, `(${result})`]]
  if (result.wrong.length > 0) wrong++
  const { lasted, worksAfter, acknowledged, atTwilio, onRecord, lost, readiness } = result
  const verdict = result.wrong.length === 0 ? 'right' : `WRONG: ${result.wrong.join('; ')}`
  const numbers = [acknowledged, atTwilio, onRecord, lost].map(String)
  const first = [name, seconds(lasted), seconds(worksAfter), ...numbers]
  return readiness.map((told, index) =>
    index === 0 ? [...first, told, verdict] : ['', '', '', '', '', '', '', told, ''],
  )
}

function seconds(number: number): string {
  return `${number.toFixed(1)} s`
}

function print(): void {
  const widths = COLUMNS.map((_, index) =>
    Math.max(...table.map((line) => (line.length > 2 ? (line[index]?.length ?? 0) : 0))),
  )
  for (const line of table) {
    const text = line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')
    process.stdout.write(`${text.trimEnd()}\n`)
  }
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1)
  process.stdout.write(`
said      acknowledged as created          lost  of these, gone from the record with the database itself
/readyz   what each replica told probes, and how many seconds after the trouble began
${chosen.length} troubles, ${wrong} wrong; ${minutes} min
`)
  process.exitCode = wrong > 0 ? 1 : 0
}
