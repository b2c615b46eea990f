/** The roles, where the name stands alone. */
export const roleNames = { viewer: 'Viewer', operator: 'Operator', admin: 'Admin' }
