const SHAPES = {
  check: 'M3.5 8.5l3 3 6-7',
  circle: 'M8 3.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9z',
  warning: 'M8 5.5v3.500M8 11.500h.01M8 1.800l6.500 11.700h-13z',
  error: 'M8 4.500v4M8 11h.01M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z',
  info: 'M8 7.500v4M8 5h.01M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  eye: 'M1.500 8s2.500-4.500 6.500-4.500 6.500 4.500 6.500 4.500-2.500 4.500-6.500 4.500S1.500 8 1.500 8zM8 6.200a1.800 1.800 0 1 0 0 3.600a1.800 1.800 0 1 0 0-3.600z',
  eyeOff:
    'M2 2l12 12M6.200 3.800A6.500 6.500 0 0 1 8 3.500c4 0 6.500 4.500 6.500 4.500a11 11 0 0 1-1.900 2.400M4.200 5A11 11 0 0 0 1.500 8s2.500 4.500 6.500 4.500c1.100 0 2.100-.3 3-.8',
  refresh: 'M13.500 8a5.500 5.500 0 1 1-1.600-3.900M13.500 2v3h-3',
  dice: 'M2.500 2.500h11v11h-11zM5.500 5.500h.01M10.500 5.500h.01M8 8h.01M5.500 10.500h.01M10.500 10.500h.01',
  phone: 'M4 2.500v11M4 8a5.500 5.500 0 0 1 5.500 5.500M4 2.500a11 11 0 0 1 11 11',
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
