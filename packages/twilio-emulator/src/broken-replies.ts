import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import type { Fields, Format } from './wire.ts'

/** The reply as it would have gone out. */
export type Reply = {
  status: number
  format: Format
  headers: Record<string, string>
  text: string
  body?: Fields
}

const MEGABYTE = 1024 * 1024
const HUGE_BODY_MEGABYTES = 64

/** Sends a reply as it is. */
export function send(response: ServerResponse, { status: code, headers, text }: Reply): void {
  const length = code === 204 ? {} : { 'Content-Length': String(Buffer.byteLength(text)) }
  response.writeHead(code, { ...headers, ...length }).end(code === 204 ? undefined : text)
}

export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}

export function closeConnection(response: ServerResponse): void {
  response.socket?.end()
}

export async function sendHalf(
  response: ServerResponse,
  { status: code, headers, text }: Reply,
): Promise<void> {
  const bytes = Buffer.from(text)
  response.writeHead(code, { ...headers, 'Content-Length': String(bytes.length) })
  await new Promise((resolve) => response.write(bytes.subarray(0, bytes.length / 2), resolve))
}

export function drip(response: ServerResponse, { status: code, headers, text }: Reply): void {
  const bytes = Buffer.from(text)
  response.writeHead(code, { ...headers, 'Content-Length': String(bytes.length) })
  let sent = 0
  const sendOne = () => {
    response.write(bytes.subarray(sent, ++sent))
    if (sent === bytes.length) response.end()
  }
  sendOne()
  const timer = setInterval(sendOne, 500)
  response.once('close', () => clearInterval(timer))
}

export function gzipBomb(response: ServerResponse, { status: code, headers }: Reply): void {
  const bytes = gzipSync(Buffer.alloc(HUGE_BODY_MEGABYTES * MEGABYTE))
  response.writeHead(code, {
    ...headers,
    'Content-Encoding': 'gzip',
    'Content-Length': String(bytes.length),
  })
  response.end(bytes)
}

export async function hugeBody(
  response: ServerResponse,
  { status: code, headers }: Reply,
): Promise<void> {
  response.writeHead(code, headers)
  const megabyte = Buffer.alloc(MEGABYTE, ' ')
  const chunks = Array.from({ length: HUGE_BODY_MEGABYTES }, () => megabyte)
  // A client that gives up early is right to.
  await pipeline(Readable.from(chunks), response).catch(() => {})
}
