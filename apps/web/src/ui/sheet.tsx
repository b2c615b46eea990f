import { useId, type ComponentProps, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Modal } from './modal.tsx'
import { panel as messages } from '#messages/ui'
import './sheet.css'

type Props = Pick<ComponentProps<'dialog'>, 'onKeyDown'> & {
  title: ReactNode
  /** A sentence or two below the title. */
  about: ReactNode
  foot: ReactNode
  /** What has to be printed with it, and is on the page anyway. */
  printed?: ReactNode
  onClose: () => void
  children: ReactNode
}

/**
 * What is shown once: a dialog as high as the window at its end, on a phone all of it. Head and foot stay in sight.
 * Focus begins at what is marked `data-first`, and the owner says where it goes; Escape asks to close.
 */
export function Sheet({ title, about, foot, printed, onClose, onKeyDown, children }: Props) {
  const id = useId()
  return (
    <Modal
      className="sheet"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-about`}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className="sheet-head">
        <span className="sheet-mark">
          <Icon name="check" />
        </span>
        <div>
          <h2 id={`${id}-title`} tabIndex={-1}>
            {title}
          </h2>
          <p id={`${id}-about`}>{about}</p>
          {printed && <p className="sheet-printed">{printed}</p>}
        </div>
        <Button
          variant="quiet"
          icon="close"
          className="panel-close"
          aria-label={messages.close}
          aria-keyshortcuts="Escape"
          title={messages.close}
          onClick={onClose}
        />
      </div>
      <div className="sheet-body">{children}</div>
      <div className="sheet-foot">{foot}</div>
    </Modal>
  )
}
