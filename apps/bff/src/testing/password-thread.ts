import { randomBytes } from 'node:crypto'
import { getHeapSnapshot } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { isCommonPassword } from '../common-passwords.ts'

/* Asks about passwords that nothing else here holds as text, and posts whether its memory still does. */

const LETTERS = Buffer.from('bcdfghjklmnpqrst')
const secret = randomBytes(16).map((byte) => LETTERS[byte % LETTERS.length] ?? 0)
ask(1)
ask(2)
// Of any program the engine keeps what was matched last.
'another'.replace(/other/, '')
parentPort?.postMessage(await holds(Buffer.from(secret)))

function ask(times: number): void {
  isCommonPassword(Buffer.from(secret).toString().repeat(times), 'asking@example.com')
}

async function holds(text: Buffer): Promise<boolean> {
  let end = Buffer.alloc(0)
  for await (const chunk of getHeapSnapshot()) {
    const seen = Buffer.concat([end, Buffer.from(String(chunk))])
    if (seen.includes(text)) return true
    end = seen.subarray(-text.length)
  }
  return false
}
