import { expect, type Page } from '@playwright/test'

/** One thing in the browser's own accessibility tree: what a screen reader is told of it. */
type AxNode = {
  role: string
  name: string
  description: string
  /** States and properties that have a value, by the browser's name for each. */
  states: Record<string, unknown>
}

/** All that a screen reader is told of the page, in the order of reading. */
async function readAxTree(page: Page): Promise<AxNode[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  function read(id: string): AxNode[] {
    const node = byId.get(id)
    if (!node) return []
    const inside = (node.childIds ?? []).flatMap(read)
    if (node.ignored) return inside
    const states = (node.properties ?? []).map(({ name, value }) => [name, value.value] as const)
    const itself = {
      role: String(node.role?.value),
      name: String(node.name?.value ?? ''),
      description: String(node.description?.value ?? ''),
      states: Object.fromEntries(states),
    }
    return [itself, ...inside]
  }
  return read(nodes[0]?.nodeId ?? '')
}

const NAMED = new Set(
  'navigation region search table dialog group listbox option button link textbox searchbox combobox radio columnheader heading'.split(
    ' ',
  ),
)

/** Faults of the tree: nodes without a name, headings that skip a level, a second main. */
function faultsIn(tree: readonly AxNode[]): string[] {
  const levels = tree
    .filter(({ role }) => role === 'heading')
    .map(({ states }) => Number(states['level']))
  const gaps = levels
    .map((level, at) => ({ level, before: levels[at - 1] ?? 1 }))
    .filter(({ level, before }) => level > before + 1)
    .map(({ level, before }) => `h${level} after h${before}`)
  const nameless = tree
    .filter(({ role, name }) => NAMED.has(role) && name.trim() === '')
    .map(({ role }) => `a ${role} without a name`)
  const isDialog = tree.some(({ role, states }) => role === 'dialog' && states['modal'] === true)
  const mains = tree.filter(({ role }) => role === 'main').length
  const titles = levels.filter((level) => level === 1).length
  // Content behind a dialog is hidden from screen readers.
  const wanted = isDialog ? 0 : 1
  const wrong = [
    ...(mains === wanted ? [] : [`${mains} main`]),
    ...(titles === wanted ? [] : [`${titles} h1`]),
  ]
  return [...gaps, ...nameless, ...wrong]
}

/** The tree as it is now, without the faults that no page may have. */
export async function soundTree(page: Page): Promise<AxNode[]> {
  const tree = await readAxTree(page)
  expect(faultsIn(tree)).toEqual([])
  return tree
}

export const find = (tree: AxNode[], wantedRole: string, wantedName: string) =>
  tree.find(({ role, name }) => role === wantedRole && name === wantedName)

/** What a field or a dialog is, beside its name. */
export const told = (description: unknown, states: Record<string, unknown>) =>
  expect.objectContaining({ description, states: expect.objectContaining(states) })
