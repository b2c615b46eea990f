export const oneMoment = 'One moment…'
export const cancel = 'Cancel'
