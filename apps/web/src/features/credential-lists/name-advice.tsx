import { withoutInvisible } from '@sipdesk/shared/invisible.ts'
import { firstCell } from '@sipdesk/shared/text.ts'
import { useSpoken } from '#src/lib/announcer.ts'
import { invisibleText } from '#src/lib/invisible-text.ts'
import { plain, told, type Sentence } from '#src/lib/value.tsx'
import { Button } from '#src/ui/button.tsx'
import { Icon } from '#src/ui/icon.tsx'
import { useLookAlike } from '#src/api/confusables.ts'
import { dialogs as messages } from '#messages/features/credential-lists'

type Props = {
  name: string
  /** Those of the other lists; the same array as long as they stay the same. */
  others: readonly string[]
  onUse: (name: string) => void
}

/** What people could be wrong about in a name that Twilio accepts. */
export function NameAdvice({ name, others, onUse }: Props) {
  const alike = useLookAlike(others, name)
  const invisible = invisibleText(name)
  const looksLike: Sentence | undefined =
    alike === undefined ? undefined : (value) => messages.looksLike(value(alike))
  useSpoken([looksLike && plain(looksLike), invisible].filter(Boolean).join(' '))
  const better = withoutInvisible(firstCell(name)).trim()
  return (
    <>
      {looksLike && (
        <li>
          <Icon name="warning" /> {told(looksLike)}
        </li>
      )}
      {invisible !== undefined && (
        <li>
          <Icon name="warning" /> {invisible}
        </li>
      )}
      {invisible !== undefined && better !== '' && (
        <li>
          <Button onClick={() => onUse(better)}>
            {told((value) => messages.use(value(better)))}
          </Button>
        </li>
      )}
    </>
  )
}
