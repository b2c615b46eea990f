import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagePaths } from '@sipdesk/shared/page-paths.ts'
import { expect, test } from 'vitest'

/*
 * The rules of the house that only the text of the repository can show.
 * Types, imports within packages and sizes are kept by the compiler and the linter.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
})
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const isTest = (path: string) => /\.test\.ts$|\/testing\/|\/contract\//.test(path)
const source = (folder: string) =>
  files.filter((path) => path.startsWith(folder) && /\.(ts|tsx)$/.test(path) && !isTest(path))

/** The files, of those given, that hold the pattern. */
const holding = (paths: string[], pattern: RegExp) =>
  paths.filter((path) => pattern.test(read(path)))

function importsOf(path: string): string[] {
  const pattern = /(?:from|import)\s*\(?\s*'([^']+)'/g
  return [...read(path).matchAll(pattern)].map((match) => match[1] ?? '')
}

function foreignImports(folder: string, allowed: RegExp): string[] {
  return source(folder).flatMap((path) =>
    importsOf(path)
      .filter((name) => !allowed.test(name))
      .map((name) => `${path} imports ${name}`),
  )
}

test('shared imports zod/mini and itself', () => {
  expect(source('packages/shared/').length).toBeGreaterThan(5)
  expect(foreignImports('packages/shared/', /^(\.\.?\/(?!\.\.)|zod\/mini$)/)).toEqual([])
})

test('the emulator imports Node and itself', () => {
  expect(source('packages/twilio-emulator/').length).toBeGreaterThan(5)
  expect(foreignImports('packages/twilio-emulator/src/', /^(\.{1,2}\/|#src\/|node:)/)).toEqual([])
})

test('only the sandbox entry starts the emulator in production', () => {
  const importers = source('apps/').filter((path) =>
    importsOf(path).some((name) => name.startsWith('@sipdesk/twilio-emulator')),
  )
  expect(importers).toEqual(['apps/bff/src/sandbox.ts'])
})

test('only what is started by a person reads the environment', () => {
  expect(holding(source('apps/bff/'), /process\.env/)).toEqual([
    'apps/bff/src/commands/command.ts',
    'apps/bff/src/main.ts',
  ])
})

test('nothing reaches Twilio but through the transport', () => {
  expect(
    holding(source('apps/bff/'), /from 'undici'|\bfetch\(|from 'node:https?'.*request/),
  ).toEqual([
    // What receives the feed.
    'apps/bff/src/feed/webhook.ts',
    // The company's provider, and how long it is waited for.
    'apps/bff/src/people/company-provider.ts',
    'apps/bff/src/people/provider-traffic.ts',
    // Reads the reply to what the transport has asked.
    'apps/bff/src/twilio/reply.ts',
    'apps/bff/src/twilio/transport.ts',
  ])
})

test('nothing snake_case leaves the gateway', () => {
  const outside = source('apps/').filter((path) => !path.startsWith('apps/bff/src/twilio/'))
  expect(
    holding(
      outside,
      /\b(account_sid|credential_list_sid|friendly_name|date_created|next_page_uri)\b/,
    ),
  ).toEqual([])
})

test('the page stores the ids of opened links, which lists are pinned and which columns chosen, and nothing else; no raw HTML and no console', () => {
  const pattern = /indexedDB|dangerouslySetInnerHTML|\bconsole\./
  expect(holding(source('apps/web/src/'), /localStorage/)).toEqual(['apps/web/src/lib/kept.ts'])
  expect(holding(source('apps/web/'), /sessionStorage/)).toEqual([
    'apps/web/src/features/handovers/opened-links.ts',
  ])
  expect(source('apps/web/src/').length).toBeGreaterThan(5)
  expect(holding(source('apps/web/'), pattern)).toEqual([])
  // Theme and language, which the server renders into the HTML.
  expect(holding(source('apps/web/'), /document\.cookie/)).toEqual([
    'apps/web/src/lib/appearance.ts',
  ])
})

test('a feature of the page says its own messages, and those of ui and lib', () => {
  const foreign = source('apps/web/src/features/').flatMap((path) => {
    const [feature = ''] = /features\/[\w-]+/.exec(path) ?? []
    const isOwn = (place: string) => place === feature || place.startsWith(`${feature}/`)
    return importsOf(path)
      .filter((name) => name.startsWith('#messages/'))
      .filter((name) => {
        const place = name.replace('#messages/', '')
        return !['ui', 'lib'].includes(place) && !isOwn(place)
      })
      .map((name) => `${path} imports ${name}`)
  })
  expect(foreign).toEqual([])
})

test('the server serves the page where the router draws one, and nowhere else', () => {
  const table = 'apps/web/src/app/routes.tsx'
  expect(holding(source('apps/web/src/'), /<Route [^>]*path=/)).toEqual([
    'apps/web/src/app/app.tsx',
  ])
  const drawn = [...read(table).matchAll(/\bpath: paths\.(\w+)/g)].map(([, page]) => page)
  expect(new Set(drawn)).toEqual(new Set(Object.keys(pagePaths)))
})

test('browser tests ask the emulator for faults; they do not stand in for the server', () => {
  const journeys = files.filter(
    (path) => path.startsWith('e2e/') && path.endsWith('.ts') && path !== 'e2e/repo/safety.test.ts',
  )
  expect(holding(journeys, /\.route\(|routeFromHAR/)).toEqual([])
})

test('no test is skipped, focused, left to do, or asleep', () => {
  const tests = files.filter(
    (path) => /\.(test|spec)\.ts$/.test(path) && path !== 'e2e/repo/safety.test.ts',
  )
  expect(
    holding(
      tests,
      /\b(it|test|describe)\.(skip|only|todo|fixme)\b|waitForTimeout|setTimeout\(resolve/,
    ),
  ).toEqual([])
})

test('no file names a package-registry host, and the lock file names no host at all', () => {
  const hosts = new RegExp(
    [
      ['registry', 'npmjs'],
      ['npm', 'pkg'],
    ]
      .map((labels) => labels.join('\\.'))
      .join('|'),
  )
  const text = files.filter((path) => /\.(ts|tsx|mjs|json|ya?ml|md|html|css)$|^\./.test(path))
  expect(holding(text, hosts)).toEqual([])
  expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\//)
  expect(read('scripts/pnpm/package-lock.json')).not.toMatch(/https?:\/\//)
})

test('every decision is numbered in order, and dated', () => {
  const decisions = files.filter((path) => path.startsWith('docs/decisions/'))
  expect(decisions.length).toBeGreaterThan(3)
  for (const [index, path] of decisions.entries()) {
    expect(path).toMatch(new RegExp(`/${String(index + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`))
    expect(read(path)).toMatch(/^Date: \d{4}-\d{2}-\d{2}$/m)
    for (const heading of ['## Context', '## Decision', '## Consequences'])
      expect(read(path)).toContain(heading)
  }
})

test('pnpm is installed by its digests, in the version that package.json names', () => {
  const { packages } = JSON.parse(read('scripts/pnpm/package-lock.json')) as {
    packages: Record<string, { version: string; integrity?: string }>
  }
  const { '': _ours, ...locked } = packages
  expect(`pnpm@${locked['node_modules/pnpm']?.version}`).toBe(packageManager())
  for (const { integrity } of Object.values(locked)) expect(integrity).toMatch(/^sha512-/)
})

function packageManager(): string {
  return (JSON.parse(read('package.json')) as { packageManager: string }).packageManager
}
