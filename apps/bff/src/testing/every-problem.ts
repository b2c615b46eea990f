import { en } from '../http/messages/en.ts'
import type { ProblemMessage } from '../http/messages/problem-message.ts'
import type { Said } from '../http/messages/messages.ts'

type Kind = { code: string; variant: string | undefined }

/** Each code with each of its variants. */
export const everyProblem: Kind[] = Object.entries<ProblemMessage>(en).flatMap(
  ([code, { detail }]): Kind[] =>
    typeof detail === 'object'
      ? Object.keys(detail).map((variant) => ({ code, variant }))
      : [{ code, variant: undefined }],
)

export function said({ code, variant }: Kind, values: object): Said {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any values, for any sentence
  return { code, variant, values } as unknown as Said
}
