import { useState } from 'react'
import { Menu, type MenuGroup } from '#src/ui/menu.tsx'
import { Example, type Sample } from './sample.tsx'

export const menus: readonly Sample[] = [
  {
    name: 'Menu',
    use: 'What can be done with one thing, or a choice that needs no field. Few enough to read at a glance.',
    Examples: Menus,
  },
]

function Menus() {
  const [said, setSaid] = useState('Nothing yet')
  const item = (label: string) => ({ label, onSelect: () => setSaid(label) })
  const actions: MenuGroup[] = [
    {
      items: [
        { ...item('Open'), keys: 'Enter' },
        { ...item('Copy the SID'), icon: 'copy' },
      ],
    },
    {
      items: [
        { ...item('Rename'), icon: 'pencil', refusal: 'You need the admin role.' },
        { ...item('Delete…'), icon: 'trash', isDanger: true },
      ],
    },
  ]
  return (
    <>
      <Example name="A row’s menu">
        <div className="button-row">
          <Menu
            icon="more"
            variant="quiet"
            aria-label="Actions for reception"
            title="Actions for reception"
            groups={actions}
          />
        </div>
        <p className="quiet">{said}</p>
      </Example>
      <Choices />
    </>
  )
}

const ORDERS = ['Username', 'Created', 'Updated']

function Choices() {
  const [order, setOrder] = useState('Updated')
  const [shown, setShown] = useState(ORDERS)
  const toggle = (name: string) => (last: string[]) =>
    last.includes(name) ? last.filter((one) => one !== name) : [...last, name]
  return (
    <Example name="One of several, and several of them">
      <div className="button-row">
        <Menu
          icon="sort"
          groups={[
            {
              title: 'Order',
              items: ORDERS.map((label) => ({
                label,
                isChecked: label === order,
                onSelect: () => setOrder(label),
              })),
            },
          ]}
        >
          {order}
        </Menu>
        <Menu
          icon="columns"
          groups={[
            {
              title: 'Columns',
              items: ORDERS.map((label) => ({
                label,
                isChecked: shown.includes(label),
                staysOpen: true,
                onSelect: () => setShown(toggle(label)),
              })),
            },
          ]}
        >
          Columns
        </Menu>
      </div>
    </Example>
  )
}
