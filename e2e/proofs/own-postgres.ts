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
  /** Ends as if it had crashed, and recovers. Resolves when the server is there again. */
  crash(): Promise<void>
  /** Restarts, and keeps a copy of its data as of then. */
  copy(): Promise<void>
  /** What was written since the copy is lost. Resolves when the server is there again. */
  fallBack(): Promise<void>
  /** Stops every process of the server, so that it answers nothing and closes nothing; `thaw` lets them go on. */
  freeze(): Promise<void>
  thaw(): Promise<void>
}

export async function startOwnPostgres(maxConnections: number): Promise<OwnPostgres> {
  const { command, options } = BFF_PROCESS
  const server = spawn(command, [PROGRAM, String(maxConnections)], {
    ...options,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [url] = (await once(server, 'message')) as [string]
  const order = (name: string) => async () => {
    server.send(name)
    await once(server, 'message')
  }
  return {
    url,
    ask: (statement) => ask(url, statement),
    restart: order('restart'),
    crash: order('crash'),
    copy: order('copy'),
    fallBack: order('fallBack'),
    freeze: order('freeze'),
    thaw: order('thaw'),
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
