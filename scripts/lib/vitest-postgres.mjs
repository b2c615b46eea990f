/** Vitest's global set-up: one PostgreSQL server for all tests that ask for it. */
import { mkdirSync } from 'node:fs'
import { startPostgres } from './postgres.mjs'
import { CACHE } from './run.mjs'

/** @param {import('vitest/node').TestProject} project */
export async function setup(project) {
  mkdirSync(CACHE, { recursive: true })
  const { url, version, stop } = await startPostgres()
  process.stdout.write(`${version}\n`)
  project.provide('postgresUrl', url)
  return stop
}
