import { roles } from '#words/roles.ts'

/** The roles, where the name stands alone. */
export const roleNames = roles
