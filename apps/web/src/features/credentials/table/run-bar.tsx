import { useEffect, useRef } from 'react'
import { announce } from '#src/lib/announcer.ts'
import { enumerate } from '#src/lib/format.ts'
import { Button } from '#src/ui/button.tsx'
import { RetryTime } from '#src/ui/retry-time.tsx'
import { bulk as messages } from '#messages/features/credentials/table'
import { tally, type RunState } from './bulk-run.ts'
import type { BulkKind, ListRun } from './bulk-runs.ts'

type Props = { listRun: ListRun; state: RunState; onClose: () => void }

/** How far a run has come, how it ended, and how to pause or stop it. */
export function RunBar({ listRun, state, onClose }: Props) {
  const { kind, run } = listRun
  const { phase, failure } = state
  const bar = useRef<HTMLElement>(null)
  const said = phase === 'running' ? '' : sayingOf(kind, state)
  useEffect(() => {
    if (said) announce(said)
    // What had focus is gone: the bar of the selection, or the button that stopped this.
    if (document.activeElement === document.body) bar.current?.focus()
  }, [said])
  return (
    <section ref={bar} className="bulk-bar" aria-label={messages.region} tabIndex={-1}>
      <div className="bulk-progress">
        <p>
          <strong>{said || progressOf(kind, state)}</strong>{' '}
          {phase === 'limited' && <RetryTime at={state.resumeAt} />}
        </p>
        {failure && <p className="quiet">{`${failure.title}. ${failure.detail}`}</p>}
        {phase !== 'ended' && <Progress kind={kind} state={state} />}
      </div>
      {phase === 'ended' ? (
        <EndButtons listRun={listRun} state={state} onClose={onClose} />
      ) : (
        <>
          <Button
            isBlocked={phase === 'pausing' || phase === 'stopping'}
            onClick={() => (phase === 'paused' ? void run.go() : run.pause())}
          >
            {phase === 'paused' ? messages.goOn : messages.pause}
          </Button>
          <Button isBlocked={phase === 'stopping'} onClick={() => run.stop()}>
            {messages.stop}
          </Button>
        </>
      )}
    </section>
  )
}

function Progress({ kind, state }: { kind: BulkKind; state: RunState }) {
  return (
    <progress
      className="bulk-meter"
      aria-label={progressOf(kind, state)}
      value={finishedOf(state)}
      max={state.results.size}
    />
  )
}

/** What failed certainly can be tried once more; nothing else is done twice. */
function EndButtons({ listRun, state, onClose }: Props) {
  const failed = listRun.rows.filter(({ sid }) => {
    const end = state.results.get(sid)
    return end?.state === 'failed' && end.failure.outcome !== 'undecided'
  })
  return (
    <>
      {failed.length > 0 && <Button onClick={() => listRun.again(failed)}>{messages.again}</Button>}
      <Button variant={failed.length > 0 ? 'quiet' : 'plain'} onClick={onClose}>
        {messages.close}
      </Button>
    </>
  )
}

function finishedOf(state: RunState): number {
  const { done, asked, failed } = tally(state)
  return done + asked + failed
}

function progressOf(kind: BulkKind, state: RunState): string {
  return messages.progress[kind](finishedOf(state), state.results.size)
}

/** What is said of a run that does not simply go on. */
function sayingOf(kind: BulkKind, state: RunState): string {
  const { phase } = state
  if (phase === 'ended') return summaryOf(kind, state)
  const sayings = {
    pausing: messages.pausing,
    stopping: messages.stopping,
    limited: messages.limited,
    paused: messages.paused,
    running: '',
  }
  return sayings[phase]
}

function summaryOf(kind: BulkKind, state: RunState): string {
  const { done, asked, failed, left } = tally(state)
  const { ends } = messages
  const parts = [
    done > 0 && ends[kind](done),
    asked > 0 && ends.asked(asked),
    failed > 0 && (kind === 'remove' ? ends.failedRemove : ends.failedDescribe)(failed),
    left > 0 && ends.left(left),
  ]
  return enumerate(parts.filter((part) => typeof part === 'string'))
}
