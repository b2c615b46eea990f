/** What the two test runners report of a run, in one form. */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ROOT } from './run.mjs'

const LINES_OF_A_MESSAGE = 6

/** @typedef {{ passed: number, failures: string[], skipped: string[], unsteady?: string[] }} Outcome */
/** @typedef {{ message?: string }} Fault */
/** @typedef {{ type: string, description?: string }} Annotation */
/** @typedef {{ title: string, ok: boolean, tests: { status: string, annotations: Annotation[], results: { error?: Fault }[] }[] }} Spec */
/** @typedef {{ title: string, suites?: Suite[], specs?: Spec[] }} Suite */

/**
 * The outcome of a Vitest run. A file that could not be loaded is a failure, though none of its tests is.
 * https://vitest.dev/guide/reporters#json-reporter
 *
 * @param {string} report
 * @returns {Outcome}
 */
export function unitOutcome(report) {
  /** @type {Partial<import('vitest/node').JsonTestResults>} */
  const { numPassedTests = 0, testResults = [] } = readReport(report)
  return {
    passed: numPassedTests,
    skipped: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'skipped')
        .map((test) => `${relative(ROOT, name)} › ${test.fullName}`),
    ),
    failures: testResults.flatMap(({ name, message, assertionResults }) => {
      const file = relative(ROOT, name)
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      return message && failed.length === 0
        ? [told(file, message)]
        : failed.map((test) => told(`${file} › ${test.fullName}`, test.failureMessages?.join('\n')))
    }),
  }
}

/**
 * The outcome of a Playwright run. A test that is tried twice, which few are, is told even if it passed then.
 * https://playwright.dev/docs/api/class-testreporter
 *
 * @param {string} report
 * @returns {Outcome}
 */
export function browserOutcome(report) {
  /** @type {{ stats?: Record<string, number>, suites?: Suite[], errors?: Fault[] }} */
  const { stats = {}, suites = [], errors = [] } = readReport(report)
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    unsteady: suites.flatMap(unsteadyWithin),
    skipped: [...new Set(suites.flatMap(skippedWithin))],
    failures: [
      ...errors.map(({ message }) => told('before any test', message)),
      ...suites.flatMap((suite) => failuresWithin(suite, [])),
    ],
  }
}

/**
 * @param {Suite} suite
 * @param {string[]} path
 * @returns {string[]}
 */
function failuresWithin({ title, suites = [], specs = [] }, path) {
  const here = [...path, title]
  const own = specs
    .filter(({ ok }) => !ok)
    .map((spec) => told([...here, spec.title].join(' › '), firstError(spec)))
  return [...own, ...suites.flatMap((suite) => failuresWithin(suite, here))]
}

/**
 * What tests say that they left out, by an annotation.
 *
 * @param {Suite} suite
 * @returns {string[]}
 */
function skippedWithin({ suites = [], specs = [] }) {
  const annotations = specs.flatMap(({ tests }) => tests.flatMap((test) => test.annotations))
  const own = annotations.flatMap(({ type, description = '' }) =>
    type === 'skipped' ? [description] : [],
  )
  return [...own, ...suites.flatMap(skippedWithin)]
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function unsteadyWithin({ suites = [], specs = [] }) {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map((spec) => told(spec.title, firstError(spec)))
  return [...own, ...suites.flatMap(unsteadyWithin)]
}

/** @param {Spec} spec */
function firstError({ tests }) {
  return tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message
}

/**
 * @param {string} name
 * @param {string} [message]
 */
function told(name, message = 'no reason given') {
  const lines = stripVTControlCharacters(message).trim().split('\n')
  return [name, ...lines.slice(0, LINES_OF_A_MESSAGE).map((line) => `    ${line}`)].join('\n')
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
