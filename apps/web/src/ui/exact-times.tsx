import { useEffect, useRef } from 'react'
import { showExactTimes } from './show-exact-times.ts'
import './exact-times.css'

/** Where the exact times of relative ones are shown: one place for all of them. */
export function ExactTimes() {
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => (tip.current ? showExactTimes(tip.current) : undefined), [])
  return <div ref={tip} id="exact-times" className="exact-times" role="tooltip" popover="manual" />
}
