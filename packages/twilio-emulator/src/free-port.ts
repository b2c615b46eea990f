import { once } from 'node:events'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below what operating systems hand out by themselves (Linux from 32,768, others from 49,152): nobody who
 * asks for "any port" gets it before the process it is meant for has started.
 */
const LOWEST = 20_000
const HIGHEST = 32_000

/** A port of 127.0.0.1 that nobody listens on now, for a process that has to be told its port. */
export async function freePort(): Promise<number> {
  const port = randomInt(LOWEST, HIGHEST)
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return freePort()
  }
  server.close()
  await once(server, 'close')
  return port
}
