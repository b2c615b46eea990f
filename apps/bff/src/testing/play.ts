import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Twilio } from '@sipdesk/twilio-emulator'
import { atTwilio } from './at-twilio.ts'
import type { CreateRequest, Outside, Round } from './histories.ts'
import type { TestApp } from './test-app.ts'

/** Milliseconds between two rounds: Twilio tells time in whole seconds. */
const ROUND_PAUSE = 1_100
const OUTSIDE_PASSWORD = 'From-outside-1'

/** Where histories are played: one Twilio, the replicas in front of it, and the people's cookies. */
export type Stage = { twilio: Twilio; replicas: TestApp[]; cookies: string[] }

type Answer = { request: CreateRequest; status: number; body: string }

/** One history in a list of its own, with names of its own. */
export class Play {
  readonly #id = randomUUID().slice(0, 8)
  readonly #stage: Stage
  readonly #listSid: string
  readonly #commits: number
  readonly #answers: Answer[] = []
  /** Created at Twilio itself, and not deleted there since. */
  readonly #outside = new Set<string>()
  #outsideCreates = 0

  constructor(stage: Stage, listSid: string) {
    this.#stage = stage
    this.#listSid = listSid
    this.#commits = stage.twilio.commits(listSid)
  }

  /** Plays it, and resolves to what went wrong. */
  async run(rounds: Round[]): Promise<string[]> {
    for (const round of rounds) {
      await pause(ROUND_PAUSE)
      await Promise.all(
        round.map((step) => (step.does === 'request' ? this.#send(step) : this.#past(step))),
      )
    }
    return [...this.#wrongAnswers(), ...this.#wrongWorld()]
  }

  #nameOf(username: number): string {
    return `${this.#id}-${username}`
  }

  async #send(request: CreateRequest): Promise<void> {
    const { person, key, password, replica, fault } = request
    const username = this.#nameOf(request.username)
    if (fault) this.#stage.twilio.setFault({ fault, method: 'POST', username })
    const app = this.#stage.replicas[replica % this.#stage.replicas.length]
    const ask = async () => {
      const reply = await app?.send(
        'POST',
        `/api/credential-lists/${this.#listSid}/credentials`,
        { username, password: `Password-${password}-abc` },
        { Cookie: this.#stage.cookies[person] ?? '', 'Idempotency-Key': `${this.#id}/${key}` },
      )
      return { request, status: reply?.status ?? 0, body: (await reply?.text()) ?? '' }
    }
    let answer = await ask()
    // On a busy machine an answer takes longer than a request may; the page asks again as well.
    for (let again = 0; answer.status === 202 && again < 10; again++) answer = await ask()
    this.#answers.push(answer)
  }

  /** Something done at Twilio itself. */
  async #past({ does, username }: Outside): Promise<void> {
    const name = this.#nameOf(username)
    const path = `CredentialLists/${this.#listSid}/Credentials`
    const { credentials } = await atTwilio(this.#stage.twilio, 'GET', path)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the emulator's own reply
    const found = (credentials as { sid: string; username: string }[]).find(
      (credential) => credential.username === name,
    )
    this.#stage.twilio.clearFaults(name)
    if (does === 'create' && !found) {
      const made = await atTwilio(this.#stage.twilio, 'POST', path, {
        Username: name,
        Password: OUTSIDE_PASSWORD,
      })
      if (!made['sid']) return
      this.#outside.add(name)
      this.#outsideCreates++
    } else if (does === 'delete' && found) {
      await atTwilio(this.#stage.twilio, 'DELETE', `${path}/${found.sid}`)
      this.#outside.delete(name)
    }
  }

  /** One key, one payload, one answer. */
  #wrongAnswers(): string[] {
    return [...this.#keys()].flatMap(([key, answers]) => {
      const bodies = new Set(answers.map(({ body }) => body))
      const payloads = new Set(answers.map(payloadOf))
      const isRight = bodies.size === 1 && payloads.size === 1
      return isRight ? [] : [`${key}: ${[...payloads].join(', ')}: ${[...bodies].join(' | ')}`]
    })
  }

  /** Each 201 is one credential, what is not 201 is none, and what others made is as they made it. */
  #wrongWorld(): string[] {
    const { twilio } = this.#stage
    const told = [...this.#keys().values()].filter(([answer]) => answer?.status === 201).length
    const made = twilio.commits(this.#listSid) - this.#commits - this.#outsideCreates
    const touched = [...this.#outside].filter(
      (name) => !twilio.passwordWorks(this.#listSid, name, OUTSIDE_PASSWORD),
    )
    return [
      ...(told === made ? [] : [`told of ${told}, made ${made}: ${this.#told()}`]),
      ...touched.map((name) => `${name}: the password of another's credential was changed`),
    ]
  }

  #told(): string {
    return this.#answers
      .map((answer) => `${keyOf(answer)} ${payloadOf(answer)} ${answer.status} ${answer.body}`)
      .join('\n')
  }

  #keys(): Map<string, Answer[]> {
    return Map.groupBy(this.#answers.filter(isAboutRequest), keyOf)
  }
}

const keyOf = ({ request: { person, key } }: Answer) => `${person}/${key}`
const payloadOf = ({ request: { username, password } }: Answer) => `${username}/${password}`

/** Not one that was given at the door, before anything was put on record. */
function isAboutRequest({ body }: Answer): boolean {
  return !/idempotency-key-reused|(nothing|yours) was (not )?sent/i.test(body)
}
