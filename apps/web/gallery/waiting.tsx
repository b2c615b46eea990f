import { useEffect, useState } from 'react'
import { announce, onAnnouncement } from '#src/lib/announcer.ts'
import { Button } from '#src/ui/button.tsx'
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { Example, type Sample } from './sample.tsx'

export const waiting: readonly Sample[] = [
  {
    name: 'Skeleton',
    use: 'Stands where lines of text will stand, as high as they will be.',
    Examples: () => (
      <>
        {[1, 3, 6].map((lines) => (
          <Example key={lines} name={lines === 1 ? 'One line' : `${lines} lines`}>
            <Skeleton lines={lines} label={`Loading ${lines} of the samples`} />
          </Example>
        ))}
      </>
    ),
  },
  {
    name: 'lazyWithRetry',
    use: 'A component that is fetched when it is first drawn.',
    Examples: () => (
      <>
        <Example name="On its way">
          <Endless />
        </Example>
        <Example name="Could not be fetched; the second time it comes">
          <Second />
        </Example>
      </>
    ),
  },
  {
    name: 'LiveRegion',
    use: 'The one place where announcements are spoken. Each page has it once, and each dialog.',
    Examples: Announcements,
  },
]

const Endless = lazyWithRetry(
  () => Promise.race<() => null>([]),
  <Skeleton lines={2} label="Loading a component that never comes" />,
)

let attempts = 0
const Second = lazyWithRetry(async () => {
  attempts += 1
  if (attempts === 1) throw new Error('the first attempt of the sample fails')
  return () => <p>Here it is.</p>
})

function Announcements() {
  const [heard, setHeard] = useState('nothing yet')
  useEffect(() => onAnnouncement(setHeard), [])
  return (
    <>
      <Example name="A click is answered">
        <Button onClick={() => announce('“reception” was created')}>Say that it was created</Button>
      </Example>
      <Example name="What ears heard last">
        <p aria-live="off">{heard}</p>
      </Example>
    </>
  )
}
