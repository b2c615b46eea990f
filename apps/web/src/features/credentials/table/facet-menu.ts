import type { MenuGroup } from '#src/ui/menu.tsx'
import { toolbar as messages } from '#messages/features/credentials/table'
import { AGES, type AgeName, type Facets } from './facets.ts'
import { setFacets } from './use-table-view.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own keys
const AGE_NAMES = Object.keys(AGES) as AgeName[]

type There = {
  /** The names of those who created rows here, as far as they are known. */
  creators: readonly string[]
  hasGone: boolean
}

/** The choices that narrow a table. What nothing is known of is not offered. */
export function facetGroups(facets: Facets, { creators, hasGone }: There): MenuGroup[] {
  const choose = (change: Partial<Facets>) => () => setFacets({ ...facets, ...change })
  const ages = [undefined, ...AGE_NAMES].map((age) => ({
    label: age ? messages.ages[age] : messages.anyAge,
    isChecked: facets.age === age,
    onSelect: choose({ age }),
  }))
  const people = [undefined, ...creators].map((by) => ({
    label: by ?? messages.anybody,
    isChecked: facets.by === by,
    onSelect: choose({ by }),
  }))
  const others = [
    {
      label: messages.withoutLabel,
      isChecked: facets.isWithoutLabel,
      staysOpen: true,
      onSelect: choose({ isWithoutLabel: !facets.isWithoutLabel }),
    },
    ...(hasGone || facets.isGone
      ? [
          {
            label: messages.gone,
            isChecked: facets.isGone,
            staysOpen: true,
            onSelect: choose({ isGone: !facets.isGone }),
          },
        ]
      : []),
  ]
  return [
    { title: messages.age, items: ages },
    ...(creators.length > 0 ? [{ title: messages.creator, items: people }] : []),
    { title: messages.more, items: others },
  ]
}
