import { useEffect, useState } from 'react'
import type { Findings } from './find-usernames.ts'
import { askWorker } from './usernames.ts'

/**
 * The findings for a text; those of the last text until the search ends. Undefined until usernames are
 * loaded. Searches again whenever `version`, that of the usernames, changes.
 */
export function useFindings(text: string, version: number | undefined): Findings | undefined {
  const [findings, setFindings] = useState<Findings>()
  useEffect(() => {
    if (version === undefined) return
    let isLatest = true
    async function find() {
      const next = await askWorker({ ask: 'find', text })
      if (isLatest) setFindings(next)
    }
    find().catch(() => {})
    return () => {
      isLatest = false
    }
  }, [text, version])
  return findings
}
