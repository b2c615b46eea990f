import { invisibleCharacters } from '@sipdesk/shared/invisible.ts'
import { enumerate } from './format.ts'
import { invisible as messages } from '#messages/lib'

/** Says what is in a name that cannot be seen, each by its name and code point; undefined where nothing is. */
export function invisibleText(name: string): string | undefined {
  const characters = invisibleCharacters(name)
  return characters.length > 0 ? messages.found(enumerate(characters.map(named))) : undefined
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const kind = /\p{Z}/u.test(character) ? messages.space : messages.other
  return `${messages.names[character] ?? kind} (U+${code})`
}
