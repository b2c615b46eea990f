const CIRCLE = 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5z'
const EYE =
  'M1.5 8C3 5.25 5.25 3.75 8 3.75S13 5.25 14.5 8C13 10.75 10.75 12.25 8 12.25S3 10.75 1.5 8zM8 6.1a1.9 1.9 0 1 0 0 3.8a1.9 1.9 0 1 0 0-3.8z'
const CLOUD = 'M4.5 12.5a3 3 0 0 1-.3-6a4 4 0 0 1 7.6-.4a3.2 3.2 0 0 1-.3 6.4z'

const STAR = 'M8 2l1.85 3.75l4.15.6l-3 2.9l.7 4.15L8 11.45L4.3 13.4l.7-4.15l-3-2.9l4.15-.6z'

/** A box of 16 by 16 each; what looks like a dot is a line without a length, whose ends are round. */
const SHAPES = {
  // The places of the product.
  sipdesk: 'M4 2.5v11M4 8a5.5 5.5 0 0 1 5.5 5.5M4 2.5a11 11 0 0 1 11 11',
  lists: 'M2.5 4h.5M2.5 8h.5M2.5 12h.5M6 4h7.5M6 8h7.5M6 12h7.5',
  domains: `${CIRCLE}M1.75 8h12.5M8 1.75C4.5 5.25 4.5 10.75 8 14.25C11.5 10.75 11.5 5.25 8 1.75z`,
  import: 'M8 2v8M4.75 6.75L8 10l3.25-3.25M2.5 10.75v2.75h11v-2.75',
  activity: 'M1.5 8.5h2.75L6.5 3l3 10l2.25-4.5h2.75',
  people:
    'M6 2.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5zM1.5 13.5a4.5 4 0 0 1 9 0M10.5 2.75a2.5 2.5 0 0 1 0 4.5M12.25 10a4 4 0 0 1 2.25 3.5',
  approvals:
    'M8 1.75l5.25 2v4c0 3.25-2.25 5.5-5.25 6.5c-3-1-5.25-3.25-5.25-6.5v-4zM5.5 7.75l2 2l3.25-3.75',
  status: 'M2.25 11.75a6.25 6.25 0 1 1 11.5 0M8 10.5l2.75-4M8 10.5h.01',
  settings: 'M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M9.75 2.75v3.5M6.25 9.75v3.5',
  help: `${CIRCLE}M6.25 6.5a1.75 1.75 0 1 1 1.75 1.75v.75M8 11.25h.01`,

  // What a button does.
  add: 'M8 3v10M3 8h10',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.75h11M5.5 2v3M10.5 2v3',
  close: 'M4 4l8 8M12 4l-8 8',
  columns: 'M2.5 3h11v10h-11zM6.25 3v10M9.75 3v10',
  copy: 'M5.75 5.75h7.75v7.75H5.75zM10.25 5.5v-3H2.5v7.75h3',
  download: 'M8 2.5v8M4.75 7.5L8 10.75l3.25-3.25M2.5 13.5h11',
  upload: 'M8 10.75V2.5M4.75 5.75L8 2.5l3.25 3.25M2.5 13.5h11',
  eye: EYE,
  eyeOff: `${EYE}M2.5 2.5l11 11`,
  filter: 'M2 4h12M4.5 8h7M6.75 12h2.5',
  dice: 'M2.5 2.5h11v11h-11zM5.5 5.5h.01M10.5 5.5h.01M8 8h.01M5.5 10.5h.01M10.5 10.5h.01',
  key: 'M5 8a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM7.25 8.75L13.5 2.5M10.5 5.5l2 2',
  leave: 'M6.5 2.5h-4v11h4M6.5 8h7.5M11 5l3 3l-3 3',
  link: 'M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2.5-2.5a2.75 2.75 0 0 0-3.9-3.9L8.5 3.6M9.25 6.75a2.75 2.75 0 0 0-3.9 0l-2.5 2.5a2.75 2.75 0 0 0 3.9 3.9l.75-.75',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  more: 'M3 8h1M7.5 8h1M12 8h1',
  outside: 'M6.5 3.5h-4v10h10v-4M9.5 2.5h4v4M13.5 2.5L7.5 8.5',
  pause: 'M5.5 3v10M10.5 3v10',
  pencil: 'M2.5 13.5l.75-3l7.5-7.5l2.25 2.25l-7.5 7.5zM9.25 4.5l2.25 2.25',
  pin: STAR,
  pinned: STAR,
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  qr: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.5v1.5M13.5 9.5v1.5M9.5 13.5h1.5M13.5 13.5v-.25',
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.75v3h-3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM10.25 10.25l3.25 3.25',
  sort: 'M4.5 3v10M2 10.5l2.5 2.5L7 10.5M11.5 13V3M9 5.5L11.5 3L14 5.5',
  speaker: 'M2.5 6v4H5l3.5 3V3L5 6zM11 6a3 3 0 0 1 0 4M12.75 4a5.75 5.75 0 0 1 0 8',
  trash: 'M2.5 4.5h11M6 4.25V2.5h4v1.75M4 4.75l.5 8.75h7l.5-8.75M6.75 7.25v3.5M9.25 7.25v3.5',
  undo: 'M5.5 2.75L2.5 5.75l3 3M2.75 5.75H9.5a3.75 3.75 0 0 1 0 7.5H6',

  // Which way something goes.
  arrowDown: 'M8 3v10M4.5 9.5L8 13l3.5-3.5',
  arrowUp: 'M8 13V3M4.5 6.5L8 3l3.5 3.5',
  chevronDown: 'M4 6.25l4 4l4-4',
  chevronRight: 'M6.25 4l4 4l-4 4',
  upDown: 'M5 6l3-3l3 3M5 10l3 3l3-3',

  // What something is.
  clock: `${CIRCLE}M8 4.75V8l2.25 1.5`,
  cloudOff: `${CLOUD}M2 2l12 12`,
  file: 'M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5',
  laptop: 'M3.5 3.5h9v7h-9zM1.5 13h13',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V4.75a2.5 2.5 0 0 1 5 0V7',
  mobile: 'M4.5 1.75h7v12.5h-7zM7.5 11.75h1',
  passkey:
    'M6 2.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5zM1.5 13.5a4.5 4 0 0 1 6.75-3.45M12 7.25a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM12 11.25v3M12 13h1.5',
  person: 'M8 2a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5zM2.5 14a5.5 4.5 0 0 1 11 0',
  phone:
    'M4 2.5h2.25l1 3L5.75 6.75a8 8 0 0 0 3.5 3.5L10.5 8.75l3 1V12A1.5 1.5 0 0 1 12 13.5C7 13.1 2.9 9 2.5 4A1.5 1.5 0 0 1 4 2.5z',
  shield: 'M8 1.75l5.25 2v4c0 3.25-2.25 5.5-5.25 6.5c-3-1-5.25-3.25-5.25-6.5v-4z',

  // How something is.
  check: 'M3 8.5l3.25 3.25L13 4.75',
  circle: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  dash: 'M4 8h8',
  error: `${CIRCLE}M8 4.75V8.5M8 11h.01`,
  info: `${CIRCLE}M8 7.5v3.75M8 5h.01`,
  warning: 'M8 6v3.25M8 11.5h.01M8 2l6.25 11.25H1.75z',
} as const

export type IconName = keyof typeof SHAPES

/** A picture beside a word; it has no name of its own. The pin alone is filled, when something is pinned. */
export function Icon({ name }: { name: IconName }) {
  const isFilled = name === 'pinned'
  return (
    <svg
      className={isFilled ? 'icon icon-filled' : 'icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  )
}
