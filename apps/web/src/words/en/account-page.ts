export const title = 'Your account'
export const loading = 'Loading your account'
