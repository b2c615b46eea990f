import { Link } from '#src/lib/link.tsx'
import { paths } from '#src/lib/paths.ts'
import { told } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { table as messages } from '#messages/features/credentials/table'
import { facetsFrom, isNarrowing } from './facets.ts'
import { setFacets, type TableView } from './use-table-view.ts'

/** Says what was looked for in vain, and where else to look. */
export function NothingFound({ view: { q, facets } }: { view: TableView }) {
  return (
    <div className="empty-table">
      {q && (
        <p>
          {told((value) => messages.nothingMatches(value(q)))}{' '}
          <Link href={paths.searchFor(q)}>{messages.searchAll}</Link>
        </p>
      )}
      {isNarrowing(facets) && (
        <>
          {!q && <p>{messages.nothingFits}</p>}
          <Button onClick={() => setFacets(facetsFrom(() => ''))}>{messages.clearFilters}</Button>
        </>
      )}
    </div>
  )
}
