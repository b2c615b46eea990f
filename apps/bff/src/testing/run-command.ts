import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { EMULATED_SECRETS } from '../config/store-location.ts'

const { PATH, NODE_COMPILE_CACHE } = process.env
const COMMANDS = join(import.meta.dirname, '..', 'commands')

/** Runs a command as a person would, on the same settings as the server; resolves to how it ended. */
export async function runCommand(
  command: string,
  words: string[],
  settings: Record<string, string>,
): Promise<{ code: number; text: string }> {
  const twilio = {
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_API_KEY_SID: `SK${'0'.repeat(32)}`,
    TWILIO_API_KEY_SECRET: EMULATED_SECRETS['api-key'],
    TWILIO_API_URL: 'http://127.0.0.1:1',
  }
  const child = spawn(process.execPath, [join(COMMANDS, `${command}.ts`), ...words], {
    env: { PATH, NODE_COMPILE_CACHE, ...twilio, ...settings },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code: Number(code), text }
}
