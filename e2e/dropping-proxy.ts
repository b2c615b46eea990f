import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type DroppingProxy = AsyncDisposable & {
  url: string
  /** Says to which server everything goes. */
  aim(target: string): void
  /** From now on, so many requests are dropped. */
  drop(times: number): void
  /** Requests with this method whose connection was dropped without a byte of reply. */
  dropped(): number
}

/**
 * Passes everything on to a server, but drops the connection of so many requests with this method after
 * the server has received them whole, before a byte of its reply: what makes a browser send again.
 */
export async function startDroppingProxy(method: string): Promise<DroppingProxy> {
  let port = 0
  let left = 0
  let dropped = 0
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    let isDoomed = false
    client.on('data', (chunk: Buffer) => {
      if (left > 0 && chunk.subarray(0, method.length + 1).toString() === `${method} `) {
        left--
        dropped++
        isDoomed = true
      }
      upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      if (isDoomed) client.destroy()
      else client.write(chunk)
    })
    open.add(client)
    client.on('close', () => open.delete(client))
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      socket.on('error', () => other.destroy())
      socket.on('close', () => other.end())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has a port
  const own = (server.address() as AddressInfo).port
  return {
    url: `http://localhost:${own}`,
    aim: (target) => (port = Number(new URL(target).port)),
    drop: (times) => (left = times),
    dropped: () => dropped,
    async [Symbol.asyncDispose]() {
      server.close()
      // A browser keeps its connections, and server.close waits for them.
      for (const socket of open) socket.destroy()
      await once(server, 'close')
    },
  }
}
