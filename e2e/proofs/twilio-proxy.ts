import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { generate } from 'selfsigned'

const TWILIO = 'api.twilio.com'

export type TwilioProxy = Disposable & {
  url: string
  /** Of the certificate that Twilio seems to have behind it, in PEM. */
  authority: string
}

/** A proxy behind which the server at this address answers as Twilio's, and nothing else is to be had. */
export async function startTwilioProxy(emulator: string): Promise<TwilioProxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: TWILIO }], {
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: TWILIO }] },
    ],
  })
  const { hostname, port } = new URL(emulator)
  const asTwilio = createTlsServer({ key, cert }, (client) => {
    const upstream = connect(Number(port), hostname)
    client.on('error', () => upstream.destroy())
    upstream.on('error', () => client.destroy())
    upstream.pipe(client).pipe(upstream)
  })
  const proxy = createServer()
  proxy.on('connect', ({ url }, client: Socket) => {
    if (url !== `${TWILIO}:443`) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    asTwilio.emit('connection', client)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    authority: cert,
    [Symbol.dispose]: () => void proxy.close(),
  }
}
