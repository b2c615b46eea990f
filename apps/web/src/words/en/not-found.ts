export const title = 'Page not found'
export const detail = 'There is nothing at this address. It may have been mistyped.'
export const chooseList = 'Choose a credential list'
