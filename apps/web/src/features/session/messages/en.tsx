export const guard = {
  title: (needed: string) => `You need the ${needed} role`,
  yourRole: (role: string) => `Your role is ${role}. Ask an admin for access.`,
}

export const menu = {
  account: 'Your account and how the page looks',
  ownAccount: 'Your account',
  lists: 'Lists',
  people: 'People',
  approvals: 'Approvals',
  waiting: (count: number) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
  record: 'Activity',
  status: 'Status',
  signOut: 'Sign out',
  signOutQuestion: 'Sign out?',
}
