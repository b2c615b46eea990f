import { withInvisibleShown } from '@sipdesk/shared/text.ts'

/** Focus for the row of this credential, or else for the table, once what had it is gone; not where something else has taken it by then. */
export function focusRow(username: string, isFree = () => true): void {
  requestAnimationFrame(() => {
    if (!isFree()) return
    const rows = document.querySelectorAll<HTMLElement>('.cell-username a')
    const row = [...rows].find(({ textContent }) => textContent === withInvisibleShown(username))
    const place = row ?? document.querySelector<HTMLElement>('.table-body')
    place?.focus()
  })
}
