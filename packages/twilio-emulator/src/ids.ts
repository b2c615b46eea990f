import { createHash, randomBytes } from 'node:crypto'

/** Makes SIDs: two letters and 32 hexadecimal digits. https://www.twilio.com/docs/glossary/what-is-a-sid */
export type SidMaker = (prefix: string) => string

/** SIDs that cannot be predicted. */
export const randomSids: SidMaker = (prefix) => prefix + randomBytes(16).toString('hex')

/** The same SIDs at every start, for seeds: pictures and examples stay as they are. */
export function seededSids(seed: string): SidMaker {
  let count = 0
  return (prefix) => prefix + createHash('md5').update(`${seed}/${prefix}/${count++}`).digest('hex')
}
