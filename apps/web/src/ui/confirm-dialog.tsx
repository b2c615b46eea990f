import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'

type Props = {
  title: string
  detail: string
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before something that cannot be undone. Escape and the first button keep things as they are. */
export function ConfirmDialog({ title, detail, confirm, cancel, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog-title" onClose={onCancel}>
      <h2 id="dialog-title">{title}</h2>
      <p>{detail}</p>
      <div className="button-row">
        <Button look="primary" onClick={() => dialog.current?.close()}>
          {cancel}
        </Button>
        <Button onClick={onConfirm}>{confirm}</Button>
      </div>
    </dialog>
  )
}
