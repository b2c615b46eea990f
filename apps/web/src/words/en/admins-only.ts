export const title = 'For admins only'
export const yourRole = (role: string) =>
  `Your role is ${role}. Ask an admin if you need this page.`
