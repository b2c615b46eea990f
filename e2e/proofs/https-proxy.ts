import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

export type HttpsProxy = {
  url: string
  /** The certificate that a client has to trust. */
  certificate: string
  stop(): Promise<void>
}

/** The address that every client of this proxy comes from, as far as the BFF is told. */
const CLIENT_ADDRESS = '203.0.113.9'

/**
 * The proxy in front of a deployment: it terminates https and forwards to the replica that the header
 * `X-Replica` names, with the client's address.
 */
export async function startHttpsProxy(ports: number[]): Promise<HttpsProxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const port = ports[Number(incoming.headers['x-replica'])] ?? 0
    const headers = {
      ...incoming.headers,
      'x-forwarded-for': CLIENT_ADDRESS,
      'x-forwarded-proto': 'https',
    }
    const { method, url } = incoming
    const upstream = request({ host: '127.0.0.1', port, method, path: url, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    })
    upstream.on('error', () => outgoing.destroy())
    incoming.pipe(upstream)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `https://localhost:${port}`,
    certificate: cert,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
