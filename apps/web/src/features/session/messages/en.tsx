export const guard = {
  title: (needed: string) => `You need the ${needed} role`,
  yourRole: (role: string) => `Your role is ${role}. Ask an admin for access.`,
}

export const menu = {
  people: 'People',
  record: 'Activity',
  status: 'Status',
  signOut: 'Sign out',
  signOutQuestion: 'Sign out?',
}
