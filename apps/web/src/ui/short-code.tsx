import { Code } from '../lib/value.tsx'

/** Characters of a longer text that are shown at its beginning and its end. */
const [BEGINNING, END] = [6, 4]

/** A SID or another number of a machine: enough of it to tell it from others, the whole on hover. */
export function ShortCode({ text }: { text: string }) {
  const isLong = text.length > BEGINNING + END + 2
  if (!isLong) return <Code>{text}</Code>
  return <Code title={text}>{`${text.slice(0, BEGINNING)}…${text.slice(-END)}`}</Code>
}
