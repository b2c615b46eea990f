const EYE =
  'M1.5 8s2.5-4.5 6.5-4.5 6.5 4.5 6.5 4.5-2.5 4.5-6.5 4.5S1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6z'

const SHAPES = {
  check: 'M3.5 8.5l3 3 6-7',
  circle: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  warning: 'M8 5.5v3.5M8 11.5h.01M8 1.8l6.5 11.7h-13z',
  error: 'M8 4.5v4M8 11h.01M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
  info: 'M8 7.5v4M8 5h.01M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  eye: EYE,
  eyeOff: `${EYE}M2 2l12 12`,
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 2v3h-3',
  dice: 'M2.5 2.5h11v11h-11zM5.5 5.5h.01M10.5 5.5h.01M8 8h.01M5.5 10.5h.01M10.5 10.5h.01',
  phone: 'M4 2.5v11M4 8a5.5 5.5 0 0 1 5.5 5.5M4 2.5a11 11 0 0 1 11 11',
} as const

export type IconName = keyof typeof SHAPES

/** A picture beside a word; it has no name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  )
}
