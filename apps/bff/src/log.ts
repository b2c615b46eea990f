import { writeSync } from 'node:fs'
import { pino, type DestinationStream, type Logger } from 'pino'

/** Bytes. */
const MAX_WAITING_LINES = 2 ** 20

/** The log: a JSON object a line, with its time in ISO 8601, to this output. */
export function createLog(to: DestinationStream): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)
}

/** Milliseconds for which a line waits for others: to write each on its own costs more than all else about it. */
const GATHER = 20
/** Characters that wait for others: what is given at once and is larger than what may wait is lost altogether. */
const MAX_GATHERED = 2 ** 16

/** Standard output. While it cannot be written, the disk behind it being full, say, a few lines wait and further ones are lost. */
export function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, maxLength: MAX_WAITING_LINES })
  output.on('error', () => {})
  // Lines that cannot be written would keep the process from ending.
  Object.assign(output, { flush() {}, flushSync() {} })
  let lines = ''
  function writeAll(): void {
    output.write(lines)
    lines = ''
  }
  process.on('exit', () => writeLast(lines))
  return {
    write(line) {
      if (lines === '') setTimeout(writeAll, GATHER)
      lines += line
      if (lines.length > MAX_GATHERED) writeAll()
    },
  }
}

/** A start that is refused ends the process at once, and nothing is written in the background any more. */
function writeLast(lines: string): void {
  try {
    writeSync(1, lines)
  } catch {
    // Nobody could be told.
  }
}
