import type { Page } from '@playwright/test'

/** What somebody does with their hands. */
export type Effort = {
  /** Characters typed into a field: names and what is looked for. */
  letters: number
  /** All other keys. One held with Ctrl, Shift or the like is one key. */
  keys: number
  /** Of the button of a mouse, or a finger. */
  presses: number
}

/** What each step took, by its name, in the order in which they were done. */
export type Efforts = Map<string, Effort>

/**
 * Counts in the page what it is asked to do from now on. Steps follow one another without a reload, which would lose
 * the count: the step in which it happens fails.
 */
export async function countEffort(page: Page) {
  const counted = await page.evaluateHandle(startCounting)
  const efforts: Efforts = new Map()
  return {
    efforts,
    /** Does a step; resolves to what it took. */
    async step(name: string, act: () => Promise<void>): Promise<Effort> {
      const before = await counted.jsonValue()
      await act()
      const after = await counted.jsonValue()
      const effort = {
        letters: after.letters - before.letters,
        keys: after.keys - before.keys,
        presses: after.presses - before.presses,
      }
      efforts.set(name, effort)
      return effort
    },
  }
}

/** Runs in the page, ahead of its own listeners. */
function startCounting(): Effort {
  const counted = { letters: 0, keys: 0, presses: 0 }
  const held = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'])
  function isLetter({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
    if (key.length > 1 || ctrlKey || metaKey || altKey) return false
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    return isField && !target.readOnly && !/^(checkbox|radio|button)$/.test(target.type)
  }
  function onKey(event: KeyboardEvent) {
    if (held.has(event.key)) return
    counted[isLetter(event) ? 'letters' : 'keys'] += 1
  }
  addEventListener('keydown', onKey, true)
  addEventListener('pointerdown', () => (counted.presses += 1), true)
  return counted
}

type Ways = { byKeyboard: Efforts; byMouse: Efforts }

/** A line a step: its letters and keys by keyboard, its presses by mouse, and what the release before took. */
export function effortTable(now: Ways, before: Readonly<Record<string, string>>): string {
  const head = ['step', 'letters', 'keys', 'presses', 'before']
  const names = [...new Set([...now.byKeyboard.keys(), ...now.byMouse.keys()])]
  const lines = names.map((name) => [
    name,
    String((now.byKeyboard.get(name) ?? now.byMouse.get(name))?.letters ?? ''),
    String(now.byKeyboard.get(name)?.keys ?? ''),
    String(now.byMouse.get(name)?.presses ?? ''),
    before[name] ?? 'not measured',
  ])
  const table = [head, ...lines]
  const widths = head.map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0)))
  const drawn = table.map((cells) =>
    cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '),
  )
  return `${drawn.join('\n')}\n`
}
