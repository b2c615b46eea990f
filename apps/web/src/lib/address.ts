import { useEffect, useState, useSyncExternalStore } from 'react'
import { listenTo } from './listen-to.ts'

/** Milliseconds without a key press before the address is written: browsers refuse more than a few a second. */
const PAUSE = 250

/**
 * A text that is typed into the page and kept in its address under this name, so that a link, a reload,
 * back and forward show the same. The address is written once typing pauses, in place of the one before.
 */
export function useAddressText(name: string): [string, (text: string) => void] {
  const kept = useParam(name)
  const [last, setLast] = useState(kept)
  const [text, setText] = useState(kept)
  if (last !== kept) {
    setLast(kept)
    setText(kept)
  }
  useEffect(() => {
    if (text === kept) return
    const { pathname } = location
    // The next page may be on its way, while this one is still shown: its address is another.
    const write = () => pathname === location.pathname && writeAddress(name, text)
    const timer = setTimeout(write, PAUSE)
    return () => clearTimeout(timer)
  }, [name, text, kept])
  return [text, setText]
}

/** Puts the text into the address of the page as it is now. */
export function writeAddress(name: string, text: string): void {
  const url = new URL(location.href)
  if (text === '') url.searchParams.delete(name)
  else url.searchParams.set(name, text)
  history.replaceState(history.state, '', url)
}

/** What the address of the page says under this name; empty if nothing. */
export function useParam(name: string): string {
  return useSyncExternalStore(onAddress, () => new URLSearchParams(location.search).get(name) ?? '')
}

/** The browser tells of back and forward; the router has the two others told. */
const ADDRESS_EVENTS = ['popstate', 'pushState', 'replaceState']

const onAddress = (listener: () => void) => listenTo(ADDRESS_EVENTS, listener)
