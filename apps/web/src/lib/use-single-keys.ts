import { useSyncExternalStore } from 'react'
import { areSingleKeysOn, onSingleKeysChosen } from './appearance.ts'

/** Whether keys on their own do something; for what names one, so that it promises none that does nothing. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(onSingleKeysChosen, areSingleKeysOn)
}
