import { createHash } from 'node:crypto'
import { guessed } from './errors.ts'
import { randomSids, type SidMaker } from './ids.ts'

/** Limits of an account. https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
const MAX_LISTS = 100
const MAX_CREDENTIALS = 1000

export type Dated = { sid: string; createdAt: Date; updatedAt: Date }

/** `ha1` is all that is kept of a password: the digest that SIP authentication needs. */
export type Credential = Dated & { listSid: string; username: string; ha1: string }

export type CredentialList = Dated & {
  friendlyName: string
  credentials: Map<string, Credential>
  byUsername: Map<string, Credential>
  /** Credentials ever created in it, also those whose reply was lost. */
  commits: number
}

/** The settings of a domain that Twilio takes as they are, by their wire name. */
export type DomainSettings = Record<string, string | boolean | null>

/** A list that a domain accepts, since when. */
export type Mapping = { list: CredentialList; createdAt: Date; updatedAt: Date }
export type MappingKind = 'Calls' | 'Registrations'

export type Domain = Dated & {
  domainName: string
  settings: DomainSettings
  mappings: Record<MappingKind, Map<string, Mapping>>
}

/**
 * One account's SIP resources and the rules that need more than one of them to be checked. Knows
 * nothing of HTTP. Time is cut to seconds, as on Twilio's wire.
 */
export class World {
  readonly lists = new Map<string, CredentialList>()
  readonly domains = new Map<string, Domain>()
  /** Credentials ever created, also those whose reply was lost. */
  commits = 0
  readonly #makeSid: SidMaker
  readonly #now: () => Date

  constructor(makeSid: SidMaker = randomSids, now: () => Date = () => new Date()) {
    this.#makeSid = makeSid
    this.#now = now
  }

  createList(friendlyName: string): CredentialList {
    if (this.lists.size >= MAX_LISTS) throw guessed('tooManyLists')
    this.#checkListName(friendlyName)
    const list: CredentialList = {
      ...this.#dated('CL'),
      friendlyName,
      credentials: new Map(),
      byUsername: new Map(),
      commits: 0,
    }
    this.lists.set(list.sid, list)
    return list
  }

  renameList(list: CredentialList, friendlyName: string): void {
    if (friendlyName !== list.friendlyName) this.#checkListName(friendlyName)
    list.friendlyName = friendlyName
    list.updatedAt = this.#instant()
  }

  deleteList(list: CredentialList): void {
    const isMapped = [...this.domains.values()].some(
      ({ mappings }) => mappings.Calls.has(list.sid) || mappings.Registrations.has(list.sid),
    )
    if (isMapped) throw guessed('listMapped')
    this.lists.delete(list.sid)
  }

  createCredential(list: CredentialList, username: string, password: string): Credential {
    if (list.byUsername.has(username)) throw guessed('usernameTaken')
    if (list.credentials.size >= MAX_CREDENTIALS) throw guessed('listFull')
    const ha1 = digest(username, password)
    const credential = { ...this.#dated('CR'), listSid: list.sid, username, ha1 }
    list.credentials.set(credential.sid, credential)
    list.byUsername.set(username, credential)
    this.commits++
    list.commits++
    return credential
  }

  setPassword(credential: Credential, password: string): void {
    credential.ha1 = digest(credential.username, password)
    credential.updatedAt = this.#instant()
  }

  deleteCredential(list: CredentialList, credential: Credential): void {
    list.credentials.delete(credential.sid)
    list.byUsername.delete(credential.username)
  }

  /** Whether a phone with this username and password would be let in. */
  passwordWorks(listSid: string, username: string, password: string): boolean {
    const credential = this.lists.get(listSid)?.byUsername.get(username)
    return credential !== undefined && credential.ha1 === digest(username, password)
  }

  createDomain(domainName: string, settings: DomainSettings): Domain {
    this.checkDomainName(domainName)
    const mappings = {
      Calls: new Map<string, Mapping>(),
      Registrations: new Map<string, Mapping>(),
    }
    const domain: Domain = { ...this.#dated('SD'), domainName, settings, mappings }
    this.domains.set(domain.sid, domain)
    return domain
  }

  /** @throws ApiError 21232 for a name that is malformed or taken. */
  checkDomainName(domainName: string): void {
    const isTaken = [...this.domains.values()].some((domain) => domain.domainName === domainName)
    const isWellFormed = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?\.sip\.twilio\.com$/i.test(domainName)
    if (isTaken || !isWellFormed) throw guessed('domainInvalid')
  }

  updateDomain(domain: Domain, settings: DomainSettings): void {
    Object.assign(domain.settings, settings)
    domain.updatedAt = this.#instant()
  }

  map(domain: Domain, kind: MappingKind, list: CredentialList): Mapping {
    if (domain.mappings[kind].has(list.sid)) throw guessed('alreadyMapped')
    const instant = this.#instant()
    const mapping = { list, createdAt: instant, updatedAt: instant }
    domain.mappings[kind].set(list.sid, mapping)
    return mapping
  }

  #checkListName(friendlyName: string): void {
    const length = [...friendlyName].length
    if (length < 1 || length > 64) throw guessed('friendlyNameLength')
    const isTaken = [...this.lists.values()].some((list) => list.friendlyName === friendlyName)
    if (isTaken) throw guessed('friendlyNameTaken')
  }

  #dated(prefix: string): Dated {
    const instant = this.#instant()
    return { sid: this.#makeSid(prefix), createdAt: instant, updatedAt: instant }
  }

  #instant(): Date {
    return new Date(Math.floor(this.#now().getTime() / 1000) * 1000)
  }
}

/**
 * HA1 of RFC 7616 with Twilio's constant realm; Twilio stores MD5 digests.
 * https://www.twilio.com/docs/voice/sip/api/sip-credential-resource
 */
function digest(username: string, password: string): string {
  return createHash('md5').update(`${username}:sip.twilio.com:${password}`).digest('hex')
}
