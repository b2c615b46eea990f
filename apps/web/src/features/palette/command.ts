/** Something that can be done from anywhere. */
export type Command = {
  id: string
  label: string
  /** Keys that do the same without the palette. */
  keys?: string
  run: () => void
}

/** The commands whose label has every word of the text, in any order; all of them for an empty text. */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label }) => {
    const lowered = label.toLowerCase()
    return wanted.every((word) => lowered.includes(word))
  })
}
