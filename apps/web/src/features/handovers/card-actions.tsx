import { download } from '#src/lib/download.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { tools as messages } from '#messages/features/handovers'
import { cardRow, cardText } from './card-text.ts'
import type { Card } from './card.ts'

type Props = { card: Card; isTaken: boolean; onTaken: () => void }

/** The ways in which a whole card leaves the page. The first is the next step until one was taken. */
export function CardActions({ card, isTaken, onTaken }: Props) {
  function save() {
    download(`${card.username.replaceAll(/[^\w.+-]/g, '_')}.txt`, cardText(card))
    onTaken()
  }
  function printIt() {
    onTaken()
    print()
  }
  return (
    <div className="handover-actions">
      <CopyButton
        isFirst
        label={messages.copyAllAsText}
        words={messages.copyAll}
        variant={isTaken ? 'plain' : 'primary'}
        text={() => cardText(card)}
        onCopied={onTaken}
      />
      <CopyButton
        label={messages.copyRowAsCells}
        words={messages.copyRow}
        text={() => cardRow(card)}
        onCopied={onTaken}
      />
      <Button icon="print" onClick={printIt}>
        {messages.print}
      </Button>
      <Button icon="download" title={messages.saveAsText} onClick={save}>
        {messages.save}
      </Button>
    </div>
  )
}
