/** What people may do: read, create and rotate, or everything. */
export const roles = { viewer: 'viewer', operator: 'operator', admin: 'admin' }
