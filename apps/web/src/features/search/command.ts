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
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const lowered = text.trim().toLowerCase()
  const wanted = lowered.split(/\s+/)
  const found = commands.filter(({ label }) =>
    wanted.every((word) => label.toLowerCase().includes(word)),
  )
  const begins = ({ label }: Command) => label.toLowerCase().startsWith(lowered)
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}
