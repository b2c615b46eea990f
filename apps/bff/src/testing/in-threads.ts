import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { StoreLocation } from '../store/store.ts'
import type { ThreadTask } from './store-thread.ts'

/**
 * Opens one store from several threads at the same moment, each with a connection of its own, and has
 * each write events one after the other. Rejects if one of them fails.
 */
export async function inThreads(
  threads: number,
  location: StoreLocation,
  events: number,
): Promise<void> {
  await Promise.all(
    Array.from({ length: threads }, async (_, writer) => {
      const workerData: ThreadTask = { location, writer, events }
      const worker = new Worker(new URL('./store-thread.ts', import.meta.url), { workerData })
      await once(worker, 'exit')
    }),
  )
}
