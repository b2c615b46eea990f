export const title = 'Nur für Admins'
export const yourRole = (role: string) =>
  `Ihre Rolle ist ${role}. Fragen Sie einen Admin, wenn Sie diese Seite brauchen.`
