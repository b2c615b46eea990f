import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { csvOf, htmlOf, tsvOf, type Sheet } from './delimited-text.ts'
import { xlsxOf } from './xlsx.ts'

/** What spreadsheets are known to change. */
const DAMAGED = [
  '+4930123456',
  '001',
  '1e5',
  '=1+1',
  '50%',
  'TRUE',
  ' both ',
  '_x000D_',
  'a,"b"\r\nc',
]

const cell = fc.oneof(
  fc.constantFrom(...DAMAGED),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
/** As wide as the head, and each row with a name: a reader leaves out what is empty at the edges. */
const sheets = fc
  .array(fc.tuple(fc.constantFrom('anna', '007'), cell, fc.constant('end')), { minLength: 1 })
  .map((rows): Sheet => ({ head: ['Username', 'Label', 'Owner'], rows }))

const linesOf = ({ head, rows }: Sheet) => [head, ...rows]

test('a workbook reads back as what was shown, all of it text', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (sheet) => {
      const workbook = Buffer.from(await (await xlsxOf(sheet)).arrayBuffer())
      const read = await readSheet(workbook, { trim: false })
      const expected = linesOf(sheet).map((cells) =>
        cells.map((text) => text.toWellFormed() || null),
      )
      expect(read).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['CSV', csvOf, ',', '\r\n'],
  ['the text on the clipboard', tsvOf, '\t', '\n'],
] as const)('%s reads back as what was shown', (_, write, delimiter, newline) => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const { data } = Papa.parse(write(sheet), { delimiter, newline, skipEmptyLines: 'greedy' })
      expect(data).toEqual(linesOf(sheet))
    }),
  )
})

test('a table on the clipboard marks every cell as text, and holds no markup of its own', () => {
  const html = htmlOf({ head: ['Username'], rows: [['<b>1 & "2"</b>'], ['001']] })
  const table = new DOMParser().parseFromString(html.slice(html.indexOf('<table')), 'text/xml')
  const cells = [...table.getElementsByTagName('th'), ...table.getElementsByTagName('td')]
  expect(cells.map(({ textContent }) => textContent)).toEqual(['Username', '<b>1 & "2"</b>', '001'])
  expect(cells.every((place) => place.getAttribute('style')?.includes("'\\@'"))).toBe(true)
})
