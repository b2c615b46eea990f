export const oneMoment = 'Einen Moment …'
export const cancel = 'Abbrechen'
