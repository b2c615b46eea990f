export const title = 'Es gibt ein Problem'
