/**
 * `npm run dev`: the page with hot reload, the BFF and the emulator, each restarted when its source
 * changes. The page is at PORT (3000), the BFF at PORT + 1, the emulator at PORT + 2.
 */
import { join } from 'node:path'
import { pinnedNode, ROOT, run } from './lib/run.mjs'

/** The emulator's account: it opens nothing but an emulator. */
const EMULATED_ACCOUNT = {
  TWILIO_ACCOUNT_SID: 'AC5a4d8b0c7e1f2a3b4c5d6e7f8091a2b3',
  TWILIO_API_KEY_SID: 'SK1b2c3d4e5f60718293a4b5c6d7e8f901',
  TWILIO_API_KEY_SECRET: 'emulated-api-key-secret-c0ffee',
}

const port = Number(process.env['PORT'] ?? 3000)
const [page, bff, emulator] = [port, port + 1, port + 2].map(String)

process.stdout.write(`Sipdesk for development: open http://localhost:${page}
Every component in each state: http://localhost:${page}/gallery/
Ask the emulator for faults: http://localhost:${emulator}/_emulator\n`)
const codes = await Promise.all([
  run(pinnedNode(), ['--watch', 'packages/twilio-emulator/src/main.ts'], {
    env: { PORT: emulator },
  }),
  run(pinnedNode(), ['--watch', 'apps/bff/src/main.ts'], {
    env: {
      ...process.env,
      ...EMULATED_ACCOUNT,
      PORT: bff,
      APP_URL: `http://localhost:${page}`,
      TWILIO_API_URL: `http://127.0.0.1:${emulator}`,
    },
  }),
  run(
    join(ROOT, 'apps', 'web', 'node_modules', '.bin', 'vite'),
    ['apps/web', '--clearScreen=false'],
    {
      env: { WEB_PORT: page, BFF_URL: `http://127.0.0.1:${bff}` },
    },
  ),
])
process.exit(Math.max(...codes))
