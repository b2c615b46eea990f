import { enumerate, formatNumber } from '#src/lib/format.ts'

/** What admins are asked before a list is created, renamed or deleted. */
export const newList = 'New credential list'
export const createList = 'Create list'
export const createHint = 'What operators know the list by, such as a site or a team.'

export const rename = (name: string) => `Rename “${name}”`
export const renameList = 'Rename list'
export const renameHint = 'Phones notice nothing: Twilio knows the list by its SID.'

export const nameOfList = 'Name'
/** For the ear, after 12/64. */
export const charactersUsed = 'characters used'
export const nameTaken = 'Another list of this account has this name. Choose another name.'

export const askDelete = (name: string) => `Delete “${name}”?`
export const deleteList = 'Delete list'
export const whatGoes = (size: number | undefined) => {
  if (size === 0) return 'The list is empty.'
  if (size === undefined) {
    return 'All its credentials go with it, and nothing brings the passwords back.'
  }
  const credentials = size === 1 ? 'credential goes' : 'credentials go'
  return `Its ${formatNumber(size)} ${credentials} with it, and nothing brings the passwords back.`
}
/** Which SIP domains accept a list, where none is known to. */
export const acceptance = {
  none: 'No SIP domain accepts this list, so no phone signs in with it now.',
  looking: 'Checking which SIP domains accept it…',
  unreadable:
    'Which SIP domains accept it could not be read. Twilio refuses to delete a list that one accepts.',
}
export const typeName = 'Type the name of the list to confirm'
export const isNot = (name: string) => `That is not “${name}”.`

export const inUse = (name: string) => `“${name}” is in use`
export const unmapFirst = (domains: string[]) => (
  <>
    <strong>Unmap it from {enumerate(domains)} first.</strong> Twilio refuses to delete a list that
    a SIP domain accepts (error 21241).
  </>
)
const purposes = {
  calls: 'calls',
  registrations: 'registrations',
  both: 'calls and registrations',
}
export const accepts = (domain: string, purpose: keyof typeof purposes) =>
  `${domain} accepts it for ${purposes[purpose]}.`
export const howToUnmap =
  'In the Twilio Console, open the domain and take the list out of its credential lists.'
export const aboutMappings = 'Twilio’s documentation of mappings (new tab)'
export const lookAgain = 'Look again'
export const looking = 'Looking…'
