/** What says what is wrong, and makes a password in which nothing is; fetched in one piece. */
export { generatePassword } from '@sipdesk/shared/password-generator.ts'
export { FieldProblem } from './field-problem.tsx'
export { ProblemSummary } from './problem-summary.tsx'
