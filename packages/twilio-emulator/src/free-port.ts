import { once } from 'node:events'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ports that operating systems hand out (Linux from 32,768, others from 49,152), so that no
 * request for "any port" takes it before the process that it is meant for has started.
 */
const LOWEST = 20_000
const HIGHEST = 32_000

/** A free port of 127.0.0.1, for a process that has to be told its port. */
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
