import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { Sheet } from '#src/ui/sheet.tsx'
import { Tabs } from '#src/ui/tabs.tsx'
import { Example, type Sample } from './sample.tsx'

export const panels: readonly Sample[] = [
  {
    name: 'Panel',
    use: 'Beside the table where there is room, over the page where there is none. Escape closes it.',
    Examples: Panels,
  },
  {
    name: 'Sheet',
    use: 'What is shown once. Escape asks its owner to close it.',
    Examples: Sheets,
  },
  {
    name: 'Tabs',
    use: 'Several contents in one place. Arrows, Home and End choose.',
    Examples: () => (
      <Example name="Three, of which one is in sight">
        <SomeTabs />
      </Example>
    ),
  },
]

function SomeTabs() {
  return (
    <Tabs
      label="Ways to the device"
      tabs={[
        { id: 'settings', label: 'Settings', icon: 'settings', content: <p>The settings.</p> },
        { id: 'file', label: 'Device file', icon: 'file', content: <p>A file.</p> },
        { id: 'code', label: 'QR', icon: 'qr', content: <p>A code.</p> },
      ]}
    />
  )
}

function Panels() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Example name="With a foot">
      <Button onClick={() => setIsOpen(true)}>Open the panel</Button>
      {isOpen && (
        <Panel
          title="New credential"
          aside={<p>in Berlin office</p>}
          onClose={() => setIsOpen(false)}
        >
          <div className="panel-content">
            <div className="panel-body">What is done.</div>
            <div className="panel-foot">
              <Button variant="primary">Create credential</Button>
            </div>
          </div>
        </Panel>
      )}
    </Example>
  )
}

function Sheets() {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Example name="With tabs">
      <Button onClick={() => setIsOpen(true)}>Open the sheet</Button>
      {isOpen && (
        <Sheet
          title="Created in Berlin office"
          about="Twilio confirmed it at 14:07."
          foot={<Button onClick={close}>I have stored it</Button>}
          onClose={close}
        >
          <SomeTabs />
        </Sheet>
      )}
    </Example>
  )
}
