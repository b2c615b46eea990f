export const guard = {
  title: 'Nur für Admins',
  yourRole: (role: string) =>
    `Ihre Rolle ist ${role}. Fragen Sie einen Admin, wenn Sie diese Seite brauchen.`,
}

export const menu = {
  people: 'Personen',
  record: 'Protokoll',
  status: 'Status',
  adminsOnly: 'Nur für Admins',
  signOut: 'Abmelden',
  signOutQuestion: 'Abmelden?',
}
