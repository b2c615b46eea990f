type Bound = { figure: number; unit?: string } & ({ atLeast: number } | { atMost: number })

export type Report = {
  /** Prints one line. */
  say(line: string): void
  /** Prints a table under a title; the first row is its head. */
  table(title: string, rows: string[][]): void
  /** Compares a figure with its target. The clock fails nothing: a miss is told, no more. */
  target(what: string, bound: Bound): void
  /** Notes a wrong reply: one that was lost, or a credential that was created twice. */
  wrong(what: string): void
  /** Prints all targets and all that was wrong; whether nothing was. */
  finish(): boolean
}

export function createReport(): Report {
  const targets: string[][] = [['target', 'figure', 'wanted', '']]
  const wrongs: string[] = []
  const say = (line: string) => void process.stdout.write(`${line}\n`)

  function table(title: string, rows: string[][]): void {
    say(`\n${title}`)
    const widths = (rows[0] ?? []).map((_, column) =>
      Math.max(...rows.map((row) => row[column]?.length ?? 0)),
    )
    for (const row of rows) {
      const cells = row.map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      say(`  ${cells.join('  ')}`)
    }
  }

  return {
    say,
    table,
    target(what, bound) {
      const isLeast = 'atLeast' in bound
      const wanted = isLeast ? bound.atLeast : bound.atMost
      const isMet = isLeast ? bound.figure >= wanted : bound.figure <= wanted
      targets.push([
        what,
        `${number(bound.figure)} ${bound.unit ?? ''}`.trim(),
        `${isLeast ? 'at least' : 'at most'} ${number(wanted)}`,
        isMet ? 'met' : 'MISSED',
      ])
    },
    wrong: (what) => void wrongs.push(what),
    finish() {
      if (targets.length > 1) table('Targets', targets)
      for (const what of wrongs) say(`WRONG: ${what}`)
      say(wrongs.length === 0 ? '\nNo reply was lost, no credential created twice.' : '')
      return wrongs.length === 0
    },
  }
}

/** Three figures or so. */
export function number(value: number): string {
  const size = Math.abs(value)
  if (size >= 100 || Number.isInteger(value)) return value.toFixed(0)
  return value.toFixed(size >= 10 ? 1 : 2)
}

/** The value below which this share (0 to 1) of the values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
