import 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server of the tests' own, with the right to make databases. */
    postgresUrl: string
  }
}
