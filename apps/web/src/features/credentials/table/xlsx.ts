import { downloadZip } from 'client-zip'
import { escaped, type Sheet } from './delimited-text.ts'

/**
 * A workbook of one sheet, in which every cell is text: `+4930…`, `001` and `=1` stay what they are. The parts are
 * the fewest that a workbook has. https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function xlsxOf({ head, rows }: Sheet): Promise<Blob> {
  const files = Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': sheetOf([head, ...rows]) })
  return downloadZip(
    files.map(([name, input]) => ({ name, input: `${DECLARATION}${input}` })),
  ).blob()
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sipdesk" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Number format 49 is text: what somebody types into a cell stays text too.
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

function sheetOf(lines: readonly (readonly string[])[]): string {
  const rows = lines.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((text, column) => cellOf(text, `${LETTERS[column]}${row + 1}`)).join('')}</row>`,
  )
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** The names of columns: there are never more. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function cellOf(text: string, place: string): string {
  return `<c r="${place}" t="inlineStr" s="1"><is><t xml:space="preserve">${written(text)}</t></is></c>`
}

/**
 * What XML has no place for, and what a reader would take for its escape, as `_xHHHH_` (ECMA-376, 22.9.2.19,
 * ST_Xstring); a carriage return, since XML would make a line feed of it.
 */
function written(text: string): string {
  return escaped(text.toWellFormed()).replaceAll(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\0-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/g,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}
