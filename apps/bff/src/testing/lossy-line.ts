import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { StoreLocation } from '../store/store.ts'

/** A connection to a database that can break between a commit and the answer. */
export async function lineTo(location: StoreLocation) {
  if (!('databaseUrl' in location)) throw new Error('not on PostgreSQL')
  const url = new URL(location.databaseUrl)
  const port = Number(url.port)
  let isLosing = false
  const sockets = new Set<Socket>()
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect(port, url.hostname)
    for (const socket of [client, database]) sockets.add(socket.on('error', () => {}))
    clients.add(client)
    client.pipe(database, { end: false })
    database.on('data', (answer) => {
      if (!isLosing) return client.write(answer)
      isLosing = false
      return client.destroy()
    })
    database.on('close', () => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  url.port = String((server.address() as AddressInfo).port)
  return {
    location: { ...location, databaseUrl: url.href },
    loseNextAnswer: () => void (isLosing = true),
    /** Breaks every connection for whoever asks, and not for the database, which goes on. */
    cut() {
      for (const client of clients) client.destroy()
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
