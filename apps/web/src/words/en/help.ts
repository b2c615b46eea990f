export const title = 'Keyboard shortcuts'
export const close = 'Close'

export const everywhere = 'Everywhere'
export const openPalette = 'Find a list, a credential or an action'
export const openHelp = 'Show these shortcuts'
export const leaveDialog = 'Close what is open on top'

export const inList = 'In a list'
export const filter = 'Find in this list'
export const newCredential = 'New credential'
export const closeDetails = 'Close the details of a credential'
export const create = 'Create the credential, from any field of the form'

export const inSearch = 'In the search'
export const move = 'Go through what was found'
export const open = 'Open it'

export const singleKeys = 'Keys on their own, such as / and N'
export const on = 'On'
export const off = 'Off'
