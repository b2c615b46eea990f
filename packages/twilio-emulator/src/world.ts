import { createHash } from 'node:crypto'
import { alreadyMapped, domainTaken, guessed } from './errors.ts'
import type { GuessedErrorName } from './guesses.ts'
import { randomSids, type SidMaker } from './ids.ts'

/** Limits of an account. https://www.twilio.com/docs/voice/sip/api/sip-credentiallist-resource */
const MAX_LISTS = 100
const MAX_CREDENTIALS = 1000
const LIST_NAME_MAX = 64
/** https://www.twilio.com/docs/voice/sip/api/sip-domain-resource */
const MAX_DOMAINS = 100
/** https://www.twilio.com/docs/voice/sip/api/sip-ipaccesscontrollist-resource */
const MAX_IP_LISTS = 1000
const MAX_IP_ADDRESSES = 100
const IP_NAME_MAX = 255

export type Dated = { sid: string; createdAt: Date; updatedAt: Date }

/** `ha1` is all that is kept of a password: the digest that SIP authentication needs. */
export type Credential = Dated & { listSid: string; username: string; ha1: string }

export type Named = Dated & { friendlyName: string }

export type CredentialList = Named & {
  credentials: Map<string, Credential>
  byUsername: Map<string, Credential>
  /** Credentials ever created in it, also those whose reply was lost. */
  commits: number
}

export type IpAddress = Named & { listSid: string; ipAddress: string; cidrPrefixLength: number }
export type IpAccessControlList = Named & { addresses: Map<string, IpAddress> }

/** The settings of a domain that Twilio takes as they are, by their wire name. */
export type DomainSettings = Record<string, string | boolean | null>

/** A list that a domain accepts, since when. */
export type Mapping = { list: Named; createdAt: Date; updatedAt: Date }
/** What a domain accepts credential lists for, and IP access control lists. */
export type MappingKind = 'Calls' | 'Registrations' | 'CallsByIp'

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
  readonly ipLists = new Map<string, IpAccessControlList>()
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
    this.#checkListName(friendlyName, list)
    list.friendlyName = friendlyName
    list.updatedAt = this.#instant()
  }

  deleteList(list: CredentialList): void {
    if (this.#isMapped(list)) throw guessed('listMapped')
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

  createIpList(friendlyName: string): IpAccessControlList {
    if (this.ipLists.size >= MAX_IP_LISTS) throw guessed('tooManyIpLists')
    this.#checkIpListName(friendlyName)
    const list = { ...this.#dated('AL'), friendlyName, addresses: new Map<string, IpAddress>() }
    this.ipLists.set(list.sid, list)
    return list
  }

  renameIpList(list: IpAccessControlList, friendlyName: string): void {
    this.#checkIpListName(friendlyName, list)
    list.friendlyName = friendlyName
    list.updatedAt = this.#instant()
  }

  deleteIpList(list: IpAccessControlList): void {
    if (this.#isMapped(list)) throw guessed('ipListMapped')
    this.ipLists.delete(list.sid)
  }

  createIpAddress(list: IpAccessControlList, settings: IpAddressSettings): IpAddress {
    if (list.addresses.size >= MAX_IP_ADDRESSES) throw guessed('ipListFull')
    checkAddress(list, settings)
    const address = { ...this.#dated('IP'), listSid: list.sid, ...settings }
    list.addresses.set(address.sid, address)
    return address
  }

  updateIpAddress(list: IpAccessControlList, address: IpAddress, given: IpAddressSettings): void {
    checkAddress(list, given, address)
    Object.assign(address, given, { updatedAt: this.#instant() })
  }

  createDomain(domainName: string, settings: DomainSettings): Domain {
    if (this.domains.size >= MAX_DOMAINS) throw guessed('tooManyDomains')
    this.checkDomainName(domainName)
    const mappings = {
      Calls: new Map<string, Mapping>(),
      Registrations: new Map<string, Mapping>(),
      CallsByIp: new Map<string, Mapping>(),
    }
    const domain: Domain = { ...this.#dated('SD'), domainName, settings, mappings }
    this.domains.set(domain.sid, domain)
    return domain
  }

  /** @throws ApiError 21232 for a name that is malformed or taken. */
  checkDomainName(domainName: string): void {
    const isTaken = [...this.domains.values()].some((domain) => domain.domainName === domainName)
    if (isTaken) throw domainTaken(domainName)
    const isWellFormed = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?\.sip\.twilio\.com$/i.test(domainName)
    if (!isWellFormed) throw guessed('domainInvalid')
  }

  updateDomain(domain: Domain, settings: DomainSettings): void {
    Object.assign(domain.settings, settings)
    domain.updatedAt = this.#instant()
  }

  map(domain: Domain, kind: MappingKind, list: Named): Mapping {
    if (domain.mappings[kind].has(list.sid)) {
      throw alreadyMapped(kind === 'CallsByIp' ? 'IpAccessControlList' : 'CredentialList')
    }
    const instant = this.#instant()
    const mapping = { list, createdAt: instant, updatedAt: instant }
    domain.mappings[kind].set(list.sid, mapping)
    return mapping
  }

  #isMapped({ sid }: Named): boolean {
    return [...this.domains.values()].some(({ mappings }) =>
      Object.values(mappings).some((lists) => lists.has(sid)),
    )
  }

  #checkListName(name: string, own?: CredentialList): void {
    checkName(name, LIST_NAME_MAX, 'friendlyNameLength')
    checkFree(name, this.lists.values(), own, 'friendlyNameTaken')
  }

  #checkIpListName(name: string, own?: IpAccessControlList): void {
    checkName(name, IP_NAME_MAX, 'ipListNameLength')
    checkFree(name, this.ipLists.values(), own, 'ipListNameTaken')
  }

  #dated(prefix: string): Dated {
    const instant = this.#instant()
    return { sid: this.#makeSid(prefix), createdAt: instant, updatedAt: instant }
  }

  #instant(): Date {
    return new Date(Math.floor(this.#now().getTime() / 1000) * 1000)
  }
}

type IpAddressSettings = Pick<IpAddress, 'friendlyName' | 'ipAddress' | 'cidrPrefixLength'>

function checkAddress(list: IpAccessControlList, settings: IpAddressSettings, own?: IpAddress) {
  checkName(settings.friendlyName, IP_NAME_MAX, 'ipAddressNameLength')
  checkFree(settings.friendlyName, list.addresses.values(), own, 'ipAddressNameTaken')
  const isThere = [...list.addresses.values()].some(
    (other) => other !== own && other.ipAddress === settings.ipAddress,
  )
  if (isThere) throw guessed('ipAddressTaken')
}

function checkName(name: string, max: number, error: GuessedErrorName): void {
  const length = [...name].length
  if (length < 1 || length > max) throw guessed(error)
}

/** Whether nothing but what bears it already has this name. */
function checkFree(
  name: string,
  all: Iterable<Named>,
  own: Named | undefined,
  error: GuessedErrorName,
) {
  const isTaken = [...all].some((other) => other !== own && other.friendlyName === name)
  if (isTaken) throw guessed(error)
}

/**
 * HA1 of RFC 7616 with Twilio's constant realm; Twilio stores MD5 digests.
 * https://www.twilio.com/docs/voice/sip/api/sip-credential-resource
 */
function digest(username: string, password: string): string {
  return createHash('md5').update(`${username}:sip.twilio.com:${password}`).digest('hex')
}
