import { useSyncExternalStore } from 'react'

/** What the address of the page says under this name; empty if nothing. */
export function useParam(name: string): string {
  return useSyncExternalStore(onAddress, () => new URLSearchParams(location.search).get(name) ?? '')
}

/** The browser tells of back and forward; the router has the two others told. */
const ADDRESS_EVENTS = ['popstate', 'pushState', 'replaceState']

function onAddress(listener: () => void): () => void {
  for (const name of ADDRESS_EVENTS) addEventListener(name, listener)
  return () => {
    for (const name of ADDRESS_EVENTS) removeEventListener(name, listener)
  }
}
