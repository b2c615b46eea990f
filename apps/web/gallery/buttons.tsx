import type { ComponentProps } from 'react'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Example, keysOf, type Sample } from './sample.tsx'

type Variant = NonNullable<ComponentProps<typeof Button>['variant']>

/** A variant that is missing here does not compile. */
const VARIANTS: Record<Variant, string> = {
  primary: 'Primary: the one action of a form',
  plain: 'Plain: any other action',
  quiet: 'Quiet: beside what it is about',
  danger: 'Danger: nothing can bring it back',
}

export const buttons: readonly Sample[] = [
  { name: 'Button', use: 'Does something. What leads elsewhere is a link.', Examples: Buttons },
  { name: 'CopyButton', use: 'Copies a text, and says whether it worked.', Examples: Copies },
]

function Buttons() {
  return (
    <>
      {keysOf(VARIANTS).map((variant) => (
        <Example key={variant} name={VARIANTS[variant]}>
          <div className="button-row">
            <Button variant={variant}>Create</Button>
            <Button variant={variant} icon="refresh">
              Read again
            </Button>
            <Button variant={variant} isBlocked>
              Blocked
            </Button>
          </div>
        </Example>
      ))}
      <Example name="An icon alone, with a name for ears">
        <div className="button-row">
          <Button icon="eye" aria-label="Show the password" />
          <Button variant="quiet" icon="dice" aria-label="Generate a password" />
        </div>
      </Example>
      <Example name="Busy">
        <Button variant="primary" isBlocked aria-busy>
          Creating…
        </Button>
      </Example>
      <Example name="More words than room">
        <div className="narrow">
          <Button variant="primary">
            Set a new password for reception-desk-on-the-ground-floor-of-building-seven
          </Button>
        </div>
      </Example>
      <Example name="From right to left">
        <div className="button-row" dir="rtl" lang="ar">
          <Button icon="copy">نسخ</Button>
          <Button variant="primary">إنشاء حساب</Button>
        </div>
      </Example>
    </>
  )
}

function Copies() {
  return (
    <>
      <Example name="With its word; a click says “Copied” for two seconds">
        <CopyButton label="Copy the username" text="reception" />
      </Example>
      <Example name="Compact, beside what it copies">
        <p>
          <code>CL0123456789abcdef0123456789abcdef</code>{' '}
          <CopyButton label="Copy the SID" text="CL0123456789abcdef0123456789abcdef" isCompact />
        </p>
      </Example>
      <Example name="Nothing to copy yet: told to ears alone">
        <CopyButton label="Copy what is not there yet" text="" />
      </Example>
      <Example name="The browser refuses">
        <CopyButton label="Copy without a clipboard" text={withoutClipboard} />
      </Example>
    </>
  )
}

/** A text for a click that finds no clipboard, as on a page without https. */
function withoutClipboard(): string {
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
  queueMicrotask(() => Reflect.deleteProperty(navigator, 'clipboard'))
  return 'never copied'
}
