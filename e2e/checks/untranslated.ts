import { expect, type Page } from '@playwright/test'

/** What a value looks like, in the worlds of the tests: no sentence of ours does. */
const VALUES = [
  // A SID, an e-mail address, a host, a SIP address.
  /\b[A-Z]{2}[0-9a-f]{32}\b/,
  /[\w.+-]+@[\w-]+\.\w+/,
  /\b[\w-]+\.sip\.|\btwilio\.com\b|\b127\.0\.0\.1\b|localhost:\d/,
  // Usernames, passwords and lists.
  /\banna\b|\.(?:schmidt|weber|demir|nowak|rossi)\b|\b(?:handset|pbx|meeting-room)-|\bengineer\.\d|\+1555\d/,
  /\b(?:Abcdefghijk1|Seeded-password)/,
  /\b(?:Berlin office|Warehouse handsets|PBX trunks|Remote agents|Field engineers|Not mapped yet)\b/,
  // Whatever stands in quotation marks; a value is an element of its own between them.
  /“[^”]|„[^“]/,
]

/** Words of the page in quotation marks, and what is typed as an example: language. */
const WORDS = /“(?:Work laptop|Credential lists|New list|Device file|To|From)”|name@example\.com/u

/** Fails where a translator would be given a value to translate: where it is no element’s with `translate="no"`. */
export async function expectUntranslated(page: Page): Promise<void> {
  const values = VALUES.map(({ source }) => source)
  const found = await page.evaluate(valuesLeftOpen, { values, words: WORDS.source })
  expect.soft(found, 'values that a translator may change').toEqual([])
}

/** Runs in the page: the texts in it with a value that is left open to translators. */
function valuesLeftOpen({ values, words }: { values: string[]; words: string }): string[] {
  const patterns = values.map((source) => new RegExp(source, 'u'))
  const language = new RegExp(words, 'gu')
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (texts.nextNode()) {
    const text = (texts.currentNode.textContent ?? '').replaceAll(language, '')
    // What is spoken once is in no page that one translates.
    const isKept = texts.currentNode.parentElement?.closest('[translate="no"], [aria-live], script')
    if (!isKept && patterns.some((pattern) => pattern.test(text))) found.push(text.trim())
  }
  return found
}
