import { useEffect, useState, type ClipboardEvent, type DragEvent } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { Icon } from '#src/ui/icon.tsx'
import { pasted as messages } from '#messages/features/credentials'
import { watchFields, type CredentialForm } from './credential-form.ts'

/** Cells of a spreadsheet: those of the one row, or how many rows there are. */
export type Pasted = { cells: string[] } | { rows: number }

/** What a text brings that is no single value: undefined for one, also with a line break at its end. */
export function readPasted(text: string): Pasted | undefined {
  const rows = text.split(/\r\n|[\r\n\u2028\u2029]/).filter((row) => row.trim() !== '')
  if (rows.length > 1) return { rows: rows.length }
  const cells = (rows[0] ?? '').split('\t')
  return cells.length > 1 ? { cells } : undefined
}

type Brought = ClipboardEvent<HTMLInputElement> | DragEvent<HTMLInputElement>

/**
 * Takes a row of a spreadsheet apart: the first cell is the username, the second the password, whatever the field
 * it is pasted into. Of several rows nothing is taken. `note` says so, until something else is pasted or typed.
 */
export function usePastedRow(form: CredentialForm) {
  const [note, setNote] = useState('')
  useEffect(() => watchFields(form, ['username', 'password'], () => setNote('')), [form])

  function take(text: string, event: Brought): void {
    const found = readPasted(text)
    const said = found ? fill(form, found) : ''
    if (found) event.preventDefault()
    setNote(said)
    if (said !== '') announce(said)
  }
  return {
    note,
    handlers: {
      onPaste: (event: ClipboardEvent<HTMLInputElement>) =>
        take(event.clipboardData.getData('text/plain'), event),
      onDrop: (event: DragEvent<HTMLInputElement>) =>
        take(event.dataTransfer.getData('text/plain'), event),
    },
  }
}

/** Fills both fields from one row; an empty cell leaves its field as it is. Returns what is said of it. */
function fill(form: CredentialForm, found: Pasted): string {
  if ('rows' in found) return messages.rows(found.rows)
  const [username, password] = found.cells
  // The cell of a password may have a space at its end, which is told.
  if (username?.trim()) form.setValue('username', username.trim(), { shouldDirty: true })
  if (password) {
    form.setValue('isOwn', true)
    form.setValue('password', password, { shouldDirty: true })
  }
  const { length } = found.cells
  return length > 2 ? messages.firstTwo(length) : messages.filled
}

/** What was made of the last paste. */
export function PastedNote({ note }: { note: string }) {
  if (note === '') return null
  return (
    <p className="pasted-note">
      <Icon name="info" /> <span>{note}</span>
    </p>
  )
}
