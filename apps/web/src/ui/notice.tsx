import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import './notice.css'

type Kind = 'error' | 'warning' | 'info'

/** Something to be read before going on, in its place on the page. */
export function Notice({
  kind,
  title,
  children,
}: {
  kind: Kind
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={`notice notice-${kind}`}>
      <Icon name={kind} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  )
}
