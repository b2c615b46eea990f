export const guard = {
  title: 'You need the admin role',
  yourRole: (role: string) => `Your role is ${role}. Ask an admin for access.`,
}

export const menu = {
  people: 'People',
  record: 'Activity',
  status: 'Status',
  adminsOnly: 'You need the admin role. Ask an admin for access.',
  signOut: 'Sign out',
  signOutQuestion: 'Sign out?',
}
