import { useState } from 'react'
import { formatNumber } from '#src/lib/format.ts'
import { Button } from '#src/ui/button.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { Fact, Facts } from '#src/ui/facts.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { Usage } from '#src/ui/usage.tsx'
import { ago, DAY, Example, type Sample } from './sample.tsx'

type Row = { sid: string; name: string; used: number; createdAt: string }

const LIMIT = 1000

const ROWS: readonly Row[] = [
  { sid: 'CL1', name: 'Berlin office', used: 412, createdAt: ago(3 * DAY) },
  { sid: 'CL2', name: 'Field staff', used: 950, createdAt: ago(40 * DAY) },
  { sid: 'CL3', name: 'Warehouse', used: 1000, createdAt: ago(400 * DAY) },
]

const LONG_ROWS: readonly Row[] = [
  { sid: 'CL4', name: 'reception-'.repeat(12), used: 0, createdAt: ago(0) },
  {
    sid: 'CL5',
    name: 'Everybody who sits on the ground floor of building seven, but for the reception and those who came with the last move',
    used: 7,
    createdAt: ago(2 * DAY),
  },
]

const ARABIC_ROWS: readonly Row[] = [
  { sid: 'CL6', name: 'مكتب القاهرة', used: 12, createdAt: ago(DAY) },
  { sid: 'CL7', name: '+15551234567', used: 3, createdAt: ago(5 * DAY) },
]

export const tables: readonly Sample[] = [
  {
    name: 'Facts',
    use: 'What is known of one thing. With little room, it stands below its term.',
    Examples: () => (
      <>
        <Example name="Short, and with something to press" isWide>
          <Facts>
            <Fact term="Mode">Sandbox</Fact>
            <Fact term="Account">
              AC5a4d8b0c <Button variant="quiet">Copy</Button>
            </Fact>
          </Facts>
        </Example>
        <Example name="Long">
          <Facts>
            <Fact term="A term of several words that needs two lines">
              {'reception-'.repeat(12)}
            </Fact>
          </Facts>
        </Example>
      </>
    ),
  },
  {
    name: 'Fact',
    use: 'One line of Facts.',
    Examples: () => (
      <Example name="Alone">
        <Facts>
          <Fact term="Started">3 days ago</Fact>
        </Facts>
      </Example>
    ),
  },
  {
    name: 'DataTable',
    use: 'Never scrolls sideways: with little room, each row is a block of lines.',
    Examples: () => (
      <>
        <Example name="With an order, and something to do in each row" isWide>
          <Sorted label="Lists" rows={ROWS} />
        </Example>
        <Example name="With little room">
          <Sorted label="Lists with little room" rows={ROWS} />
        </Example>
        <Example name="From right to left, with little room">
          <div dir="rtl" lang="ar">
            <Sorted label="القوائم" rows={ARABIC_ROWS} words={ARABIC} />
          </div>
        </Example>
        <Example name="Long names" isWide>
          <Sorted label="Lists with long names" rows={LONG_ROWS} />
        </Example>
        <Example name="Empty" isWide>
          <Sorted label="No lists" rows={[]} />
        </Example>
      </>
    ),
  },
  {
    name: 'Usage',
    use: 'How much of a limit is used: in numbers, with a bar beside them.',
    Examples: () =>
      Object.entries(USED).map(([name, used]) => (
        <Example key={name} name={name}>
          <Usage used={used} of={LIMIT} />
        </Example>
      )),
  },
]

const USED = { Nothing: 0, Some: 412, Most: 900, Full: LIMIT, 'More than the limit': 1204 }

const ENGLISH = {
  name: 'Name',
  used: 'Credentials',
  created: 'Created',
  action: 'Action',
  rename: 'Rename',
  remove: 'Delete',
}

/** Without times, which speak the language of the page. */
const ARABIC: Words = {
  name: 'الاسم',
  used: 'الحسابات',
  action: 'إجراء',
  rename: 'إعادة التسمية',
  remove: 'حذف',
}

type Words = Omit<typeof ENGLISH, 'created'> & { created?: string }

type SortedProps = { label: string; rows: readonly Row[]; words?: Words }

/** Rows in the chosen order. */
function Sorted({ label, rows, words = ENGLISH }: SortedProps) {
  const [{ by, isDown }, setOrder] = useState<{ by: 'name' | 'used'; isDown: boolean }>({
    by: 'name',
    isDown: false,
  })
  const sortOf = (key: 'name' | 'used') => {
    const direction = isDown ? ('descending' as const) : ('ascending' as const)
    const onSort = () => setOrder({ by: key, isDown: by === key && !isDown })
    return { direction: by === key ? direction : undefined, onSort }
  }
  const sorted = rows.toSorted((one, other) =>
    by === 'name' ? one.name.localeCompare(other.name) : one.used - other.used,
  )
  const columns: Column<Row>[] = [
    {
      label: words.name,
      kind: 'name',
      sort: sortOf('name'),
      renderCell: ({ name }) => <bdi>{name}</bdi>,
    },
    { label: words.used, sort: sortOf('used'), renderCell: ({ used }) => formatNumber(used) },
    ...(words.created ? [{ label: words.created, renderCell: renderCreated }] : []),
    {
      label: words.action,
      kind: 'actions',
      renderCell: ({ name }) => <Actions {...{ name, words }} />,
    },
  ]
  return (
    <div className="table-sample">
      <DataTable
        className="sample-table"
        aria-label={label}
        columns={columns}
        items={isDown ? sorted.toReversed() : sorted}
        keyOf={({ sid }) => sid}
      />
      {rows.length === 0 && <p className="table-sample-empty">There is no list yet.</p>}
    </div>
  )
}

const renderCreated = ({ createdAt }: Row) => <LoneTime iso={createdAt} />

function Actions({ name, words }: { name: string; words: Words }) {
  return (
    <>
      <Button variant="quiet" aria-label={`${words.rename}: ${name}`}>
        {words.rename}
      </Button>
      <Button variant="quiet" isBlocked aria-label={`${words.remove}: ${name}`}>
        {words.remove}
      </Button>
    </>
  )
}
