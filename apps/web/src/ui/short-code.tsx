import { shortSid } from '../lib/format.ts'
import { Code } from '../lib/value.tsx'

/** A SID or another number of a machine: enough of it to tell it from others, the whole on hover. */
export function ShortCode({ text }: { text: string }) {
  const short = shortSid(text)
  if (text.length <= short.length) return <Code>{text}</Code>
  return <Code title={text}>{short}</Code>
}
