import { pnpm } from './run.mjs'

/**
 * Types, lint, format, dead code and package boundaries, plus further turbo tasks; all of them run
 * even if one fails. Resolves to 0 if every one passed.
 *
 * @param {string[]} tasks
 */
export async function runChecks(tasks) {
  const checks = ['typecheck', 'lint', 'format', 'dead-code', ...tasks]
  const results = [
    await pnpm(['exec', 'turbo', 'run', ...checks, '--continue', '--output-logs=errors-only']),
    await pnpm(['exec', 'turbo', 'boundaries']),
  ]
  return results.every((code) => code === 0) ? 0 : 1
}
