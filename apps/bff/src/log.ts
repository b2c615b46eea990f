import { pino, type DestinationStream, type Logger } from 'pino'

/** Bytes. */
const MAX_WAITING_LINES = 2 ** 20

/** The log: a JSON object a line, with its time in ISO 8601, to this output. */
export function createLog(to: DestinationStream): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)
}

/** Standard output. While it cannot be written, the disk behind it being full, say, a few lines wait and further ones are lost. */
export function standardOutput(): DestinationStream {
  const lines = pino.destination({ dest: 1, maxLength: MAX_WAITING_LINES })
  lines.on('error', () => {})
  // Each line is written at once: buffered lines that cannot be written would keep the process from ending.
  return Object.assign(lines, { flush() {}, flushSync() {} })
}
