export const guard = {
  title: (needed: string) => `Dafür ist die Rolle ${needed} nötig`,
  yourRole: (role: string) => `Ihre Rolle ist ${role}. Bitten Sie einen Admin um Zugriff.`,
}

export const menu = {
  people: 'Personen',
  record: 'Aktivität',
  status: 'Status',
  signOut: 'Abmelden',
  signOutQuestion: 'Abmelden?',
}
