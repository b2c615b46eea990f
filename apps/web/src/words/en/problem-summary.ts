export const title = 'There is a problem'
