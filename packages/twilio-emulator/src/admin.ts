import type { ServerResponse } from 'node:http'
import { isFaultName, type FaultRule, type FaultRules } from './fault-rules.ts'
import { faults } from './faults.ts'
import { guessedBehaviours, guessedErrors } from './guesses.ts'
import type { Incoming } from './router.ts'
import { isSeedName, seedNames, seedWorld } from './seeds.ts'
import type { Fields } from './wire.ts'
import type { World } from './world.ts'

/** What can be looked at and changed from outside. */
type Administered = { rules: FaultRules; world: World; records: readonly object[] }

const PREFIX = '/_emulator'

export function isAdmin(path: string): boolean {
  return path === PREFIX || path.startsWith(`${PREFIX}/`)
}

/** The face for people and browser tests: not Twilio's, so it stands under a path Twilio has not. */
export function answerAdmin(
  server: Administered,
  request: Incoming,
  response: ServerResponse,
): void {
  const action = `${request.method} ${request.path.slice(PREFIX.length).replace(/\/$/, '')}`
  try {
    const body = perform(server, action, request)
    const isText = typeof body === 'string'
    response.writeHead(200, { 'Content-Type': isText ? 'text/plain' : 'application/json' })
    response.end(isText ? body : JSON.stringify(body))
  } catch (error) {
    response.writeHead(400, { 'Content-Type': 'text/plain' })
    response.end(`${error instanceof Error ? error.message : 'bad request'}\n`)
  }
}

function perform(server: Administered, action: string, request: Incoming): unknown {
  switch (action) {
    case 'GET ':
      return HELP
    case 'POST /faults':
      server.rules.add(readRule(request.body))
      return { set: true }
    case 'DELETE /faults':
      server.rules.clear()
      return { cleared: true }
    case 'POST /seed':
      server.world = seedWorld(readSeed(request.body))
      return { seeded: true }
    case 'GET /requests':
      return { requests: server.records }
    case 'GET /guesses':
      return { errors: guessedErrors, behaviours: guessedBehaviours }
    case 'GET /commits':
      return { commits: server.world.commits }
    default:
      throw new Error(`unknown: ${action}\n\n${HELP}`)
  }
}

function readObject(body: string): Record<string, unknown> {
  const value: unknown = JSON.parse(body)
  if (typeof value !== 'object' || value === null) throw new Error('send a JSON object')
  return { ...value }
}

function readSeed(body: string) {
  const { seed } = readObject(body)
  if (typeof seed === 'string' && isSeedName(seed)) return seed
  throw new Error(`seed must be one of: ${seedNames.join(', ')}`)
}

const RULE_FIELDS = 'fault method path username times delayMs retryAfter fields'.split(' ')

/** `times` may be "always", since JSON has no Infinity. */
function readRule(body: string): FaultRule {
  const rule = readObject(body)
  const unknown = Object.keys(rule).find((name) => !RULE_FIELDS.includes(name))
  if (unknown !== undefined) throw new Error(`${unknown} is not one of: ${RULE_FIELDS.join(', ')}`)
  const { fault } = rule
  if (typeof fault !== 'string' || !isFaultName(fault)) {
    throw new Error(`fault must be one of: ${Object.keys(faults).join(', ')}`)
  }
  return {
    fault,
    times: rule['times'] === 'always' ? Infinity : readNumber(rule, 'times'),
    method: readText(rule, 'method'),
    path: readText(rule, 'path'),
    username: readText(rule, 'username'),
    delayMs: readNumber(rule, 'delayMs'),
    retryAfter: readNumber(rule, 'retryAfter'),
    fields: readFields(rule),
  }
}

function readText(rule: Record<string, unknown>, name: string): string | undefined {
  const value = rule[name]
  if (value === undefined || typeof value === 'string') return value
  throw new Error(`${name} must be text`)
}

function readNumber(rule: Record<string, unknown>, name: string): number | undefined {
  const value = rule[name]
  if (value === undefined || (typeof value === 'number' && value >= 0)) return value
  throw new Error(`${name} must be a number that is not negative`)
}

function readFields({ fields }: Record<string, unknown>): Fields | undefined {
  if (fields === undefined) return undefined
  if (typeof fields === 'object' && fields !== null) return { ...fields }
  throw new Error('fields must be an object')
}

const HELP = `A stand-in Twilio.

POST   ${PREFIX}/faults    {"fault": "429", "method": "POST", "path": "Credentials", "username": "anna",
                        "times": 2 or "always", "delayMs": 500, "retryAfter": 3,
                        "fields": {"date_created": null}}; all but "fault" may be left out
DELETE ${PREFIX}/faults    no faults any more
POST   ${PREFIX}/seed      {"seed": "${seedNames.join('" | "')}"}
GET    ${PREFIX}/requests  what has arrived
GET    ${PREFIX}/guesses   what it does without a source that says so, and why
GET    ${PREFIX}/commits   how many credentials were ever created

Creating the username fault.<name>, or fault.<name>.anything, meets the fault of that name:
${Object.entries(faults)
  .map(([name, { strikes, says }]) => `  ${name.padEnd(24)} ${says} (${strikes})`)
  .join('\n')}
`
