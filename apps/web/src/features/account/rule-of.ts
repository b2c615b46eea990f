import type * as z from 'zod/mini'

/** The first broken rule of a shared schema, as React Hook Form asks for it. */
export function ruleOf(schema: z.ZodMiniType<string>): (value: string) => string | true {
  return (value) => schema.safeParse(value).error?.issues[0]?.message ?? true
}
