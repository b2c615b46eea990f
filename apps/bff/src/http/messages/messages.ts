import type { Language } from '@sipdesk/shared/appearance.ts'
import { fieldMessages as germanFields } from '@sipdesk/shared/field-messages/de.ts'
import { fieldMessages as englishFields } from '@sipdesk/shared/field-messages/en.ts'
import { de } from './de.ts'
import { en, type Messages } from './en.ts'
import type { ProblemMessage } from './problem-message.ts'

type English = typeof en

/** Which sentence of a code is said, and the values in it. */
type DetailOf<Detail> = Detail extends string
  ? { variant?: undefined; values?: undefined }
  : Detail extends (values: infer Values) => string
    ? { variant?: undefined; values: Values }
    : { [Variant in keyof Detail]: { variant: Variant } & ValuesOf<Detail[Variant]> }[keyof Detail]

type ValuesOf<Sentence> = Sentence extends (values: infer Values) => string
  ? { values: Values }
  : { values?: undefined }

/** What is said of a problem, in no language. */
export type Said = {
  [Code in keyof English]: { code: Code } & DetailOf<English[Code]['detail']>
}[keyof English]

const catalogues = { en, de } satisfies Record<Language, Messages>
const problemMessages: Record<Language, Record<string, ProblemMessage>> = catalogues
const fieldMessages: Record<Language, Record<string, string>> = {
  en: englishFields,
  de: germanFields,
}

/** The title of a problem; that of `internal` for a code that only another release knows. */
export function titleOf(code: string, language: Language): string {
  const messages = problemMessages[language]
  return (messages[code] ?? catalogues[language].internal).title
}

/** What happened and what to do; empty where only another release has a sentence for it. */
export function detailOf({ code, variant, values }: Said, language: Language): string {
  const detail = problemMessages[language][code]?.detail
  const sentence = typeof detail === 'object' ? detail[variant ?? ''] : detail
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Said` pairs each sentence with its values
  return typeof sentence === 'function' ? sentence(values as never) : (sentence ?? '')
}

/** What is wrong with a field; the code itself where that is none of ours. */
export function fieldMessageOf(code: string, language: Language): string {
  return fieldMessages[language][code] ?? code
}
