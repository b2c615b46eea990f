import { announce } from '#src/lib/announcer.ts'
import { downloadBlob } from '#src/lib/download.ts'
import { common } from '#messages/ui'
import { toolbar as messages } from '#messages/features/credentials/table'
import { csvOf, htmlOf, tsvOf, type Sheet } from './delimited-text.ts'

export const SAVE_FORMATS = ['xlsx', 'csv', 'table'] as const
export type SaveFormat = (typeof SAVE_FORMATS)[number]

/** Saves a sheet as a file of this name, or copies it, and says how that went. */
export async function saveSheet(format: SaveFormat, name: string, sheet: Sheet): Promise<void> {
  const isCopied = format === 'table'
  try {
    if (isCopied) await copyTable(sheet)
    else downloadBlob(`${name}.${format}`, await fileOf(format, sheet))
  } catch {
    announce(isCopied ? common.copyRefused : messages.notSaved)
    return
  }
  const count = sheet.rows.length
  announce(isCopied ? messages.copiedTable(count) : messages.saved(count))
}

async function fileOf(format: 'xlsx' | 'csv', sheet: Sheet): Promise<Blob> {
  if (format === 'csv') return new Blob([csvOf(sheet)], { type: 'text/csv' })
  const { xlsxOf } = await import('./xlsx.ts')
  return xlsxOf(sheet)
}

async function copyTable(sheet: Sheet): Promise<void> {
  const blob = (type: string, text: string) => new Blob([text], { type })
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', tsvOf(sheet)),
      'text/html': blob('text/html', htmlOf(sheet)),
    }),
  ])
}
