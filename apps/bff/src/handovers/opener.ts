import { hash, randomBytes } from 'node:crypto'

/** 192 random bits: a link cannot be guessed. */
const BYTES = 24
const CHARACTERS = 32

/** A new id that opens a link: it is in the link alone. */
export function newOpener(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** The id under which the link of an opener is stored, listed and on record: a digest, which opens nothing. */
export function listedAs(opener: string): string {
  return hash('sha256', opener, 'base64url')
}

/**
 * The stored ids that an opener may stand for: its digest, and, for links that the release before made,
 * the opener itself, which is shorter than a digest.
 */
export function idsOf(opener: string): string[] {
  return opener.length === CHARACTERS ? [listedAs(opener), opener] : [listedAs(opener)]
}
