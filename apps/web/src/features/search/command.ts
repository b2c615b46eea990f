import { finds, seen, type Confusables } from '#src/lib/look-alike.ts'

/** Something that can be done from anywhere. */
export type Command = {
  id: string
  label: string
  /** Keys that do the same without the palette. */
  keys?: string
  run: () => void
}

/**
 * The commands whose label has every word of the text, in any order, first those that begin with it; all of
 * them for an empty text.
 */
export function matchingCommands(
  commands: readonly Command[],
  text: string,
  confusables: Confusables,
): Command[] {
  const { plain } = seen(text, confusables)
  const wanted = plain.split(' ').map((word) => seen(word, confusables))
  const found = commands.filter(({ label }) => {
    const name = seen(label, confusables)
    return wanted.every((word) => finds(word, name))
  })
  const begins = ({ label }: Command) => seen(label, confusables).plain.startsWith(plain)
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}
