import type { Request } from 'express'

/** The value of a cookie as it was sent. Those looked for are plain words: what needs decoding is none. */
export function cookieOf({ headers: { cookie = '' } }: Request, name: string): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1]
}
