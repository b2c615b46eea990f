import { useEffect, useState } from 'react'
import type { Findings } from './find-usernames.ts'
import { findInAll } from './usernames.ts'

/**
 * What is found for the text; while the next is being looked for, what was found before. Nothing before
 * the usernames are there, and anew whenever others are: `version` says which, once there are some.
 */
export function useFindings(text: string, version: number | undefined): Findings | undefined {
  const [findings, setFindings] = useState<Findings>()
  useEffect(() => {
    if (version === undefined) return
    let isLatest = true
    async function find() {
      const next = await findInAll(text)
      if (isLatest) setFindings(next)
    }
    find().catch(() => {})
    return () => {
      isLatest = false
    }
  }, [text, version])
  return findings
}
