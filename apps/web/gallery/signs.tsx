import { Avatar } from '#src/ui/avatar.tsx'
import { Icon, type IconName } from '#src/ui/icon.tsx'
import { Button } from '#src/ui/button.tsx'
import { KeyHint, Keys } from '#src/ui/keys.tsx'
import { QrCode } from '#src/ui/qr-code.tsx'
import { Brand, BrandHeader } from '#src/ui/brand.tsx'
import { SandboxTag } from '#src/ui/sandbox-tag.tsx'
import { Example, keysOf, type Sample } from './sample.tsx'

/** An icon that is missing here does not compile. */
const ICONS: Record<IconName, string> = {
  sipdesk: 'Sipdesk',
  lists: 'Credential lists',
  domains: 'SIP domains',
  import: 'Import',
  activity: 'Activity',
  people: 'People',
  approvals: 'Approvals',
  status: 'Status',
  settings: 'Settings',
  help: 'Help',
  add: 'Adds',
  calendar: 'Chooses a time',
  close: 'Closes',
  columns: 'Chooses columns',
  copy: 'Copies',
  dice: 'Generates a password',
  download: 'Saves on this device',
  upload: 'Takes a file from this device',
  eye: 'Shows what is hidden',
  eyeOff: 'Hides it again',
  filter: 'Narrows what is shown',
  key: 'Rotates a password',
  leave: 'Signs out',
  link: 'A link',
  menu: 'Opens the rail on a phone',
  more: 'Opens a menu',
  outside: 'Leads out of Sipdesk',
  pause: 'Stops for a while',
  pencil: 'Changes in place',
  pin: 'Pins',
  pinned: 'Is pinned',
  print: 'Prints',
  qr: 'A QR code',
  refresh: 'Reads again',
  search: 'Finds',
  sort: 'Changes the order',
  speaker: 'Reads aloud',
  trash: 'Deletes',
  undo: 'Takes back',
  arrowDown: 'Falling order',
  arrowUp: 'Rising order',
  chevronDown: 'Opens below',
  chevronRight: 'Leads on',
  upDown: 'One of several',
  clock: 'A time, or old',
  cloudOff: 'Twilio cannot be reached',
  file: 'A file',
  laptop: 'A computer',
  lock: 'Cannot be changed',
  mobile: 'A phone with a browser',
  passkey: 'A passkey',
  person: 'A person',
  phone: 'A desk phone',
  shield: 'Protected',
  check: 'Is so, or chosen',
  circle: 'A rule that is not met yet',
  dash: 'Some of them',
  error: 'Something is wrong',
  info: 'Good to know',
  warning: 'A warning',
}

export const signs: readonly Sample[] = [
  {
    name: 'Icon',
    use: 'A picture beside a word; it has no name of its own.',
    Examples: () =>
      keysOf(ICONS).map((name) => (
        <Example key={name} name={ICONS[name]}>
          <p className="icon-sample">
            <Icon name={name} /> <code>{name}</code>
          </p>
        </Example>
      )),
  },
  {
    name: 'Brand',
    use: 'Whose page it is.',
    Examples: () => (
      <Example name="In the rail">
        <span className="brand">
          <Brand />
        </span>
      </Example>
    ),
  },
  {
    name: 'BrandHeader',
    use: 'The top of a page that leads nowhere else.',
    Examples: () => (
      <Example name="At the sign-in">
        <BrandHeader />
      </Example>
    ),
  },
  {
    name: 'SandboxTag',
    use: 'Says that this is a sandbox, and what that means when asked; nothing in a live account.',
    Examples: () => (
      <Example name="Beside the name">
        <SandboxTag />
      </Example>
    ),
  },
  {
    name: 'Avatar',
    use: 'The initials of a person, beside their name.',
    Examples: () => (
      <Example name="Two words, one, another script">
        <p className="icon-sample">
          <Avatar name="Nora Petersen" /> <Avatar name="Facilities" size="small" />{' '}
          <Avatar name="李 小龙" size="large" /> <Avatar name="🐝 Älena" />
        </p>
      </Example>
    ),
  },
  {
    name: 'Keys',
    use: 'Keys that are pressed together.',
    Examples: () =>
      Object.entries(KEYS).map(([name, keys]) => (
        <Example key={name} name={name}>
          <p>
            <Keys keys={keys} />
          </p>
        </Example>
      )),
  },
  {
    name: 'KeyHint',
    use: 'The keys of a button within it.',
    Examples: () => (
      <Example name="In a button">
        <Button variant="primary">
          Create credential <KeyHint keys="⏎" />
        </Button>
      </Example>
    ),
  },
  {
    name: 'QrCode',
    use: 'A text for a camera, dark on light in every theme.',
    Examples: () => (
      <>
        <Example name="A short text">
          <QrCode text="sip:reception@example.sip.twilio.com" label="A short text as a QR code" />
        </Example>
        <Example name="A long text">
          <QrCode
            text={`https://sipdesk.example.com/open/${'0123456789abcdef'.repeat(16)}`}
            label="A long text as a QR code"
          />
        </Example>
      </>
    ),
  },
]

const KEYS = {
  'One key': '?',
  'A word': 'Escape',
  'Two keys': 'Mod+K',
  'Three keys': 'Mod+Shift+P',
}
