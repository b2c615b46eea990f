import { useEffect, useState } from 'react'
import { announce } from '../lib/announcer.ts'
import { Button } from './button.tsx'
import { common as messages } from '#messages/ui'

/** Milliseconds for which the button says that it worked. */
const CONFIRMED_FOR = 2_000

type Props = {
  label: string
  /** A function where the text changes often, so that the button need not be drawn anew each time. */
  text: string | (() => string)
  isCompact?: boolean
  /** What the button says, in place of “Copy”. */
  words?: string
  variant?: 'primary' | 'plain'
  /** Where focus begins in a dialog. */
  isFirst?: boolean
  /** Called once the text is in the clipboard. */
  onCopied?: () => void
}

/** Copies a text, and says to eye and ear whether that worked. */
export function CopyButton(props: Props) {
  const {
    label,
    text,
    isCompact = false,
    words = messages.copy,
    variant = 'plain',
    isFirst,
    onCopied,
  } = props
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), CONFIRMED_FOR)
    return () => clearTimeout(timer)
  }, [state])

  async function copy() {
    const content = typeof text === 'string' ? text : text()
    if (content === '') return void announce(messages.nothingToCopy)
    const next = await write(content)
    setState(next)
    if (next === 'copied') onCopied?.()
    announce(next === 'copied' ? messages.copied : messages.copyRefused)
  }

  const said = {
    idle: isCompact ? '' : words,
    copied: messages.copied,
    refused: messages.notCopied,
  }[state]
  return (
    <Button
      variant={isCompact ? 'quiet' : variant}
      icon={state === 'copied' ? 'check' : 'copy'}
      aria-label={state === 'idle' ? label : undefined}
      title={label}
      data-first={isFirst}
      onClick={() => void copy()}
    >
      {said}
    </Button>
  )
}

/** A browser may refuse, and on a page without https it has no clipboard to offer. */
async function write(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'refused'
  }
}
