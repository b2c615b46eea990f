import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { BFF_PROCESS } from '../fixtures/world.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', 'scripts', 'lib', 'restartable-postgres.mjs')

/** A PostgreSQL server that no other test uses, so that it may be restarted and killed. */
export type OwnPostgres = AsyncDisposable & {
  url: string
  ask(statement: string): Promise<Record<string, unknown>[]>
  /** A fast restart: every session ends, whatever it is doing. Resolves when the server is there again. */
  restart(): Promise<void>
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const { command, options } = BFF_PROCESS
  const server = spawn(command, [PROGRAM], {
    ...options,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [url] = (await once(server, 'message')) as [string]
  return {
    url,
    ask: (statement) => ask(url, statement),
    async restart() {
      server.send('restart')
      await once(server, 'message')
    },
    async [Symbol.asyncDispose]() {
      server.disconnect()
      await once(server, 'exit')
    },
  }
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}
