import { startTwilio } from './index.ts'
import { isSeedName, seedNames } from './seeds.ts'

/* By hand, and behind `npm run dev`: `PORT=3002 SEED=typical node src/main.ts` */

const { PORT = '3002', SEED = 'typical' } = process.env
if (!isSeedName(SEED)) {
  process.stderr.write(`SEED must be one of: ${seedNames.join(', ')}\n`)
  process.exit(1)
}
const twilio = await startTwilio({
  port: Number(PORT),
  seed: SEED,
  log: (line) => process.stdout.write(`${line}\n`),
})
process.stdout.write(
  `A stand-in Twilio listens; how to ask it for faults: ${twilio.url}/_emulator\n`,
)
process.once('SIGINT', () => void twilio.stop())
process.once('SIGTERM', () => void twilio.stop())
