import { ACCOUNT_SID, credentialsPath, LISTS_PATH, sidOf } from './twilio-account.ts'

const LISTS = 10

/** What the upstream has created, and how often it was asked to create what was there already. */
export class KeptCredentials {
  readonly #lists = new Map<string, Map<string, object>>()
  readonly #pages = new Map<string, string>()
  #created = 0
  #total = 0
  #doubles = 0

  /** Creations since the last `clear`: all of them, and those of a name that its list had already. */
  get counts(): { total: number; doubles: number } {
    return { total: this.#total, doubles: this.#doubles }
  }

  clear(): void {
    this.#lists.clear()
    this.#pages.clear()
    this.#total = 0
    this.#doubles = 0
  }

  /** The new credential, as JSON. A name that is there is counted as a double and created again. */
  create(listSid: string, username: string): string {
    const list = this.#lists.get(listSid) ?? new Map<string, object>()
    this.#lists.set(listSid, list)
    this.#pages.delete(listSid)
    this.#total++
    if (list.has(username)) this.#doubles++
    const credential = newCredential(sidOf('CR', ++this.#created), listSid, username)
    list.set(username, credential)
    return JSON.stringify(credential)
  }

  /** All credentials of a list on one page, as JSON; written once for all who ask while it stays as it is. */
  page(listSid: string): string {
    const known = this.#pages.get(listSid)
    if (known !== undefined) return known
    const credentials = [...(this.#lists.get(listSid)?.values() ?? [])]
    const page = onePage('credentials', credentials, credentialsPath(listSid))
    this.#pages.set(listSid, page)
    return page
  }
}

/** A page of the account's lists, as JSON. */
export function pageOfLists(): string {
  const lists = Array.from({ length: LISTS }, (_, number) => {
    const sid = sidOf('CL', number)
    return {
      sid,
      account_sid: ACCOUNT_SID,
      friendly_name: `List ${number}`,
      ...dates(),
      uri: LISTS_PATH.replace('.json', `/${sid}.json`),
      subresource_uris: { credentials: credentialsPath(sid) },
    }
  })
  return onePage('credential_lists', lists, LISTS_PATH)
}

/** https://www.twilio.com/docs/voice/sip/api/sip-credential-resource#credential-properties */
function newCredential(sid: string, listSid: string, username: string) {
  return {
    sid,
    account_sid: ACCOUNT_SID,
    credential_list_sid: listSid,
    username,
    ...dates(),
    uri: credentialsPath(listSid).replace('.json', `/${sid}.json`),
  }
}

/** `Wed, 19 Aug 2015 19:48:45 +0000` */
function dates() {
  const now = new Date().toUTCString().replace('GMT', '+0000')
  return { date_created: now, date_updated: now }
}

/** https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information */
function onePage(name: string, items: object[], path: string): string {
  const uri = `${path}?PageSize=1000&Page=0`
  return JSON.stringify({
    [name]: items,
    first_page_uri: uri,
    end: Math.max(0, items.length - 1),
    previous_page_uri: null,
    uri,
    page_size: 1000,
    start: 0,
    next_page_uri: null,
    page: 0,
  })
}
