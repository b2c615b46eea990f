export const title = 'Ihr Konto'
export const loading = 'Ihr Konto wird geladen'
