import { Button } from '#src/ui/button.tsx'
import { dialog as messages } from '#messages/ui'

type Props = {
  /** What sending the form does. */
  label: string
  isBusy: boolean
  /** Without it, there is no way around. */
  onCancel?: (() => void) | undefined
}

/** The end of a form that asks for something about a person's own sign-in. */
export function FormButtons({ label, isBusy, onCancel }: Props) {
  return (
    <div className="button-row">
      <Button type="submit" variant="primary" isBlocked={isBusy} aria-busy={isBusy}>
        {isBusy ? messages.oneMoment : label}
      </Button>
      {onCancel && (
        <Button isBlocked={isBusy} onClick={onCancel}>
          {messages.cancel}
        </Button>
      )}
    </div>
  )
}
