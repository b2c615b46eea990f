import { useMemo } from 'react'
import { useMatching } from '#src/api/use-matching.ts'
import { useAddressText, useParam, writeAddress } from '#src/lib/address.ts'
import { useAfterPaint } from '#src/lib/use-after-paint.ts'
import { facetsFrom, fits, valuesOf, type Facets } from './facets.ts'
import { inOrder, orderFrom, wordOf, type Order } from './order.ts'
import type { Row } from './row.ts'

/**
 * What of the rows is shown, in which order. All of it stands in the address, so that a link, a reload, back and
 * forward show the same. A key or a click is answered before the rows that follow from it are drawn.
 */
export function useTableView(rows: readonly Row[], gone: readonly Row[]) {
  const [text, setText] = useAddressText('q')
  const q = useAfterPaint(text)
  const asked = useAsked()
  const seen = useAfterPaint(asked)
  const view = useMemo(() => viewFrom(seen), [seen])
  const { facets, order } = view
  const all = facets.isGone ? gone : rows
  const fitting = useMemo(() => all.filter((row) => fits(row, facets)), [all, facets])
  const matching = useMatchingRows(fitting, q)
  const shown = useMemo(() => inOrder(matching, order), [matching, order])
  const address = useMemo(() => new URLSearchParams({ ...(q && { q }) }), [q])
  return {
    text,
    setText,
    q,
    /** As they were asked for: what is chosen is marked at once. */
    ...viewFrom(asked),
    shown,
    of: all.length,
    /** What leads back to this view, for links to its rows. */
    params: useMemo(
      () => Object.fromEntries([...address, ...new URLSearchParams(seen)]),
      [address, seen],
    ),
  }
}

export type TableView = ReturnType<typeof useTableView>

/** Keeps the order in the address. */
export function setOrder(order: Order): void {
  writeAddress('sort', wordOf(order))
}

/** Keeps the facets in the address. */
export function setFacets(facets: Facets): void {
  for (const [name, value] of Object.entries(valuesOf(facets))) writeAddress(name, value)
}

/** What the address asks for beside the text, as one text. */
function useAsked(): string {
  const asked = {
    sort: useParam('sort'),
    age: useParam('age'),
    by: useParam('by'),
    label: useParam('label'),
    gone: useParam('gone'),
  }
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return new URLSearchParams(given).toString()
}

function viewFrom(asked: string): { facets: Facets; order: Order } {
  const params = new URLSearchParams(asked)
  const valueOf = (name: string) => params.get(name) ?? ''
  return { facets: facetsFrom(valueOf), order: orderFrom(valueOf('sort')) }
}

/** Those that a text finds by their username, or by whatever is written about them. */
function useMatchingRows(rows: readonly Row[], q: string): readonly Row[] {
  const described = useMemo(() => rows.filter((row) => textOf(row) !== ''), [rows])
  const byName = useMatching(rows, q, usernameOf)
  const byText = useMatching(described, q, textOf)
  return useMemo(() => {
    if (q === '') return rows
    const found = new Set([...byName, ...byText])
    return rows.filter((row) => found.has(row))
  }, [rows, q, byName, byText])
}

const usernameOf = ({ username }: Row) => username

/** In plain letters, so that names of them are compared quickly. */
function textOf({ label, owner, place, device }: Row): string {
  return [label, owner, place, device].filter(Boolean).join(' | ')
}
