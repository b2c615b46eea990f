import { handoverEndpoints } from '@sipdesk/shared/handovers.ts'
import { ApiError, failureOf, type Failure } from '#src/api/api-error.ts'
import { callApi } from '#src/api/client.ts'
import type { Card } from './card.ts'
import { noteOpening } from './opened-links.ts'
import { unseal } from './seal.ts'
import { page as messages } from '#messages/features/handovers'

/** Codes of a click whose reply was lost: the link may be used up by now. */
const LOST = new Set(['offline', 'no-answer', 'unreadable'])

/**
 * Uses the link up, and decrypts here what comes back. The tab remembers that it did.
 *
 * @throws ApiError
 */
export async function openCard(handoverId: string, key: string): Promise<Card> {
  noteOpening(handoverId, 'tried')
  const { ciphertext } = await callApi(handoverEndpoints.openHandover, {
    params: { handoverId },
  }).catch((error: unknown) => {
    throw new ApiError(inWordsOfThisPage(failureOf(error)))
  })
  noteOpening(handoverId, 'opened')
  const card = await unseal({ ciphertext, key })
  if (!card) throw new ApiError(DAMAGED)
  return card
}

function inWordsOfThisPage(failure: Failure): Failure {
  if (!LOST.has(failure.code)) return failure
  return { ...failure, detail: messages.lost }
}

const DAMAGED: Failure = {
  code: 'damaged',
  title: messages.damaged,
  detail: messages.damagedDetail,
}

/** Whether it makes no sense to click again. */
export function isFinal({ code }: Failure): boolean {
  return code === 'handover-gone' || code === DAMAGED.code
}
