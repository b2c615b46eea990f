import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOf, type State } from '../states/state.ts'

export const GALLERY = join(import.meta.dirname, '..', 'test-results', 'gallery')

/** A colour scheme and a screen. Sizes in pixels of CSS. */
export type Variant = { scheme: 'light' | 'dark'; width: number; height: number }

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 375, height: 812 },
]

export const VARIANTS: readonly Variant[] = (['light', 'dark'] as const).flatMap((scheme) =>
  SCREENS.map((screen) => ({ scheme, ...screen })),
)

/** Where the picture of a state is, seen from the gallery. */
export function pictureOf(group: string, state: State, { scheme, width }: Variant): string {
  return `${group}/${nameOf(state)}-${scheme}-${width}.png`
}

/** A page with all pictures, a row for each state. */
export function writeIndex(states: Record<string, readonly State[]>): void {
  const sections = Object.entries(states).map(([group, all]) => {
    const rows = all.map((state) => {
      const pictures = VARIANTS.map((variant) => pictureOf(group, state, variant)).map(
        (path) => `<a href="${path}"><img loading="lazy" src="${path}" alt="${path}"></a>`,
      )
      return `<h3>${state.name}</h3><div>${pictures.join('')}</div>`
    })
    return `<h2>${group}</h2>${rows.join('')}`
  })
  writeFileSync(join(GALLERY, 'index.html'), `${HEAD}${sections.join('')}\n`)
}

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sipdesk: every state</title>
<style>body{font:14px system-ui;margin:24px}div{display:flex;gap:8px;align-items:start;overflow:auto}
img{block-size:420px;border:1px solid #8888}</style><h1>Every state of every page</h1>`
