import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Order, Subject } from './orders.ts'
import { freePort, startProcess } from './processes.ts'
import { BASIC_AUTH, credentialsPath } from './twilio-account.ts'
import type { Upstream } from './upstream-client.ts'

const HEADERS = {
  Accept: 'application/json',
  Authorization: BASIC_AUTH,
  'Content-Type': 'application/x-www-form-urlencoded',
}

/** Nothing in between. */
export function straightTo(upstream: Upstream): Subject {
  return {
    name: 'straight',
    origin: upstream.origin,
    pid: undefined,
    requestFor: twilioRequest,
    async [Symbol.asyncDispose]() {},
  }
}

/** nginx as a plain proxy, in one process, with kept-alive sockets; undefined where there is no nginx. */
export async function startNginx(folder: string, upstream: Upstream): Promise<Subject | undefined> {
  const program = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
    .map((place) => join(place, 'nginx'))
    .find((file) => existsSync(file))
  if (program === undefined) return undefined
  const port = await freePort()
  const prefix = join(folder, 'nginx')
  mkdirSync(prefix)
  writeFileSync(join(prefix, 'nginx.conf'), configuration(port, new URL(upstream.origin).host))
  const origin = `http://127.0.0.1:${port}`
  const running = await startProcess(
    program,
    ['-p', prefix, '-e', 'stderr', '-c', join(prefix, 'nginx.conf')],
    { output: join(folder, 'nginx.log'), answersAt: origin, anyStatus: true },
  )
  return { name: 'nginx', origin, requestFor: twilioRequest, ...running }
}

function twilioRequest({ listSid, username, password }: Order) {
  const body = new URLSearchParams({ Username: username, Password: password }).toString()
  return { path: credentialsPath(listSid), headers: HEADERS, body }
}

function configuration(port: number, upstream: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    daemon off; master_process off; pid nginx.pid; error_log stderr;
    events { worker_connections 4096; }
    http {
      access_log off; keepalive_requests 1000000;
      ${folders.map((name) => `${name}_temp_path ${name};`).join(' ')}
      upstream twilio { server ${upstream}; keepalive 256; keepalive_requests 1000000; }
      server {
        listen 127.0.0.1:${port};
        location / { proxy_pass http://twilio; proxy_http_version 1.1; proxy_set_header Connection ""; }
      }
    }`
}
