import { isIP, SocketAddress } from 'node:net'
import type { Express, Request } from 'express'

/** `[2001:db8::9]:443` or `192.0.2.1:443`; the port may be missing. */
const IN_BRACKETS_OR_WITH_PORT = /^(?:\[(.+)\](?::\d+)?|([\d.]+):\d+)$/

/**
 * The canonical form of an address from a socket or a proxy: without port, brackets and
 * zone, IPv6 as in RFC 5952, and an IPv4 address mapped into IPv6 as IPv4. Undefined for what is no
 * address, such as `unknown`.
 */
export function parseAddress(text: string): string | undefined {
  const [, bracketed, dotted] = IN_BRACKETS_OR_WITH_PORT.exec(text) ?? []
  const host = bracketed ?? dotted ?? text
  if (isIP(host) === 0) return undefined
  const [address = ''] = host.split('%')
  if (isIP(address) === 4) return address
  return new SocketAddress({ address, family: 'ipv6' }).address.replace(/^::ffff:(?=.*\.)/, '')
}

type Trust = (address: string | undefined, hop: number) => boolean

/** As Express's own setting, but a proxy is known as well when the next one names it with a port. */
export function trustProxies(app: Express, proxies: string | number | false): void {
  app.set('trust proxy', proxies)
  const trusts: Trust = app.get('trust proxy fn')
  const trustsParsed: Trust = (address = '', hop) => trusts(parseAddress(address) ?? '', hop)
  app.set('trust proxy', trustsParsed)
}

/**
 * The address that a request came from, according to the trusted proxies; where they give no valid
 * address, the peer of the connection.
 */
export function clientAddress({ ip = '', socket }: Request): string {
  return parseAddress(ip) ?? parseAddress(socket.remoteAddress ?? '') ?? ''
}
