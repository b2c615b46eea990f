export const guard = {
  title: 'Dafür ist die Rolle Admin nötig',
  yourRole: (role: string) => `Ihre Rolle ist ${role}. Bitten Sie einen Admin um Zugriff.`,
}

export const menu = {
  people: 'Personen',
  record: 'Aktivität',
  status: 'Status',
  adminsOnly: 'Dafür ist die Rolle Admin nötig. Bitten Sie einen Admin um Zugriff.',
  signOut: 'Abmelden',
  signOutQuestion: 'Abmelden?',
}
