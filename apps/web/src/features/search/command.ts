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
 * What has every word of the text in its label, in any order, first what begins with it; all for an empty text.
 */
export function matching<Labelled extends { label: string }>(
  all: readonly Labelled[],
  text: string,
  confusables: Confusables,
): Labelled[] {
  const { plain } = seen(text, confusables)
  const wanted = plain.split(' ').map((word) => seen(word, confusables))
  const found = all.filter(({ label }) => {
    const name = seen(label, confusables)
    return wanted.every((word) => finds(word, name))
  })
  const begins = ({ label }: Labelled) => seen(label, confusables).plain.startsWith(plain)
  return [...found.filter(begins), ...found.filter((one) => !begins(one))]
}
