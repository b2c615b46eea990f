/**
 * A PostgreSQL server of one test's own, as a process: it says its `url`, and restarts the server at each
 * message. It ends with the process that started it.
 */
import { startPostgres } from './postgres.mjs'

const { url, restart, stop } = await startPostgres()
process.send?.(url)
process.on('message', () => void restart().then(() => process.send?.('restarted')))
process.once('disconnect', () => void stop().then(() => process.exit()))
