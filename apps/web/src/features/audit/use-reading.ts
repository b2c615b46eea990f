import type { AuditEvent } from '@sipdesk/shared/audit.ts'
import { useEffect, useState } from 'react'

/**
 * What is being read: which action is open, and whether the beginning is in sight. `isHeld` says that nothing may move
 * meanwhile; `markTop` is the `ref` of an element without a height at the beginning of
 * what scrolls.
 */
export function useReading(actions: readonly Pick<AuditEvent, 'seq'>[] | undefined) {
  const [top, markTop] = useState<HTMLElement | null>(null)
  const [isAtTop, setIsAtTop] = useState(true)
  const [opened, onOpen] = useState<number>()
  useEffect(() => {
    if (!top) return
    const observer = new IntersectionObserver(([entry]) => setIsAtTop(!!entry?.isIntersecting))
    observer.observe(top)
    return () => observer.disconnect()
  }, [top])
  const isOpen = actions?.some(({ seq }) => seq === opened)
  return { markTop, opened, onOpen, isHeld: isOpen === true || !isAtTop }
}
