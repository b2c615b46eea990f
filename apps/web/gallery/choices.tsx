import { useState } from 'react'
import { AppearanceChoices } from '#src/ui/appearance-choices.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { Example, type Sample } from './sample.tsx'

export const choices: readonly Sample[] = [
  {
    name: 'AppearanceChoices',
    use: 'How the page looks, and what it speaks. These components speak German in vite’s mode “de”.',
    Examples: () => (
      <>
        <Example name="Theme and language">
          <div className="stack">
            <AppearanceChoices />
          </div>
        </Example>
        <Example name="In the gallery alone: every component from right to left">
          <Direction />
        </Example>
      </>
    ),
  },
  { name: 'Segmented', use: 'One of a few, all in sight; it counts at once.', Examples: Segments },
]

/** Turns all of the page around, so that each component is seen from right to left. */
function Direction() {
  const [direction, setDirection] = useState<'ltr' | 'rtl'>('ltr')
  return (
    <Segmented
      legend="Direction"
      value={direction}
      options={[
        { value: 'ltr', label: 'Left to right' },
        { value: 'rtl', label: 'Right to left' },
      ]}
      onChoose={(chosen) => {
        document.documentElement.dir = chosen
        setDirection(chosen)
      }}
    />
  )
}

function Segments() {
  const [size, setSize] = useState('20')
  const [role, setRole] = useState('viewer')
  return (
    <>
      <Example name="Short labels">
        <Segmented
          legend="Length"
          value={size}
          options={['12', '20', '32', '64', '128'].map((value) => ({ value, label: value }))}
          onChoose={setSize}
        />
      </Example>
      <Example name="Labels that need more than a line">
        <Segmented
          legend="Role"
          value={role}
          options={[
            { value: 'viewer', label: 'May look at everything but change nothing' },
            { value: 'operator', label: 'May create credentials and set new passwords' },
            { value: 'admin', label: 'May do everything' },
          ]}
          onChoose={setRole}
        />
      </Example>
    </>
  )
}
