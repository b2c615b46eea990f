/** What people may do: read, create and rotate, or everything. */
export const roles = { viewer: 'Leser', operator: 'Operator', admin: 'Admin' }
