export const guard = {
  title: (needed: string) => `Dafür ist die Rolle ${needed} nötig`,
  yourRole: (role: string) => `Ihre Rolle ist ${role}. Bitten Sie einen Admin um Zugriff.`,
}

export const menu = {
  account: 'Ihr Konto und das Aussehen der Seite',
  ownAccount: 'Ihr Konto',
  lists: 'Listen',
  people: 'Personen',
  approvals: 'Freigaben',
  waiting: (count: number) => (count === 1 ? '1 wartet auf Sie' : `${count} warten auf Sie`),
  record: 'Aktivität',
  status: 'Status',
  signOut: 'Abmelden',
  signOutQuestion: 'Abmelden?',
}
