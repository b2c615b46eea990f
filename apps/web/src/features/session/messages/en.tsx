export const guard = {
  title: 'For admins only',
  yourRole: (role: string) => `Your role is ${role}. Ask an admin if you need this page.`,
}

export const menu = {
  people: 'People',
  record: 'Record',
  status: 'Status',
  adminsOnly: 'For admins only',
  signOut: 'Sign out',
  signOutQuestion: 'Sign out?',
}
