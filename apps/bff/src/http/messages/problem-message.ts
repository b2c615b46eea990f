/** A text, or a function that puts values into one. */
type Sentence = string | ((values: never) => string)

/** What happened, and what to do about it: one text, or one for each variant of the code. */
export type ProblemMessage = { title: string; detail: Sentence | Record<string, Sentence> }

/** The same catalogue in other words: each function takes the same values. */
export type Translated<T> = T extends string
  ? string
  : T extends (values: infer Values) => string
    ? (values: Values) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> }
