import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { generate } from 'selfsigned'

/** A proxy that tunnels for whoever knows its password. */
export type ConnectProxy = Disposable & {
  url(password: string): string
  /** The addresses that it was asked to tunnel to. */
  asked: string[]
}

const USER = 'sipdesk'

/** Starts a proxy on a free port; whoever does not send `password` gets 407. */
export async function startConnectProxy(password: string): Promise<ConnectProxy> {
  const asked: string[] = []
  const expected = `Basic ${Buffer.from(`${USER}:${password}`).toString('base64')}`
  const server = createServer()
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    client.on('error', () => {})
    asked.push(request.url ?? '')
    if (request.headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const [host = '', port = ''] = (request.url ?? '').split(':')
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    sockets.add(upstream)
    upstream.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: (given) => `http://${USER}:${given}@127.0.0.1:${portOf(server.address())}`,
    asked,
    [Symbol.dispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** What stands before a plain server and speaks TLS, by a certificate of an authority that nobody knows. */
export type TlsFront = Disposable & {
  url: string
  /** In PEM. */
  authority: string
}

export async function startTlsFront(plain: URL): Promise<TlsFront> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
  const sockets = new Set<Socket>()
  const server = createTlsServer({ key, cert }, (client) => {
    const upstream = connect(Number(plain.port), plain.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    upstream.pipe(client).pipe(upstream)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${portOf(server.address())}`,
    authority: cert,
    [Symbol.dispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}
