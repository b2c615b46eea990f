import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './until.ts'

const README = join(import.meta.dirname, '..', '..', 'README.md')
/** Milliseconds. */
const READY_WITHIN = 10_000

/** Why there is no nginx here; undefined where there is one. */
export function whyNoNginx(): string | undefined {
  return spawnSync('nginx', ['-v']).error && 'there is no nginx here'
}

/** nginx in front of two replicas, set up as the README says, on this port and without https. */
export async function startNginx(port: number, replicaUrls: string[]): Promise<AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), 'sipdesk-nginx-'))
  mkdirSync(join(folder, 'temp'))
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, fromReadme(port, replicaUrls)))
  const nginx = spawn('nginx', ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: 'ignore' })
  const ended = once(nginx, 'exit')
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/livez`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until('nginx answers', READY_WITHIN, answers)
  return {
    async [Symbol.asyncDispose]() {
      nginx.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Its first example of nginx, with the addresses of here. */
function fromReadme(port: number, replicaUrls: string[]): string {
  const [, example = ''] = /```nginx\n([^]*?)```/.exec(readFileSync(README, 'utf8')) ?? []
  const here = replicaUrls.map((url) => `127.0.0.1:${new URL(url).port}`)
  return example
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/server 10\.[\d.:]+/g, () => `server ${here.shift()}`)
}

/** It must write nowhere else, and ends with the process that started it. */
function configuration(folder: string, example: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = kinds.map((kind) => `${kind}_temp_path ${join(folder, 'temp', kind)};`)
  return `daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
events {}
http {
access_log off;
${temporary.join('\n')}
${example}
}
`
}
