export const title = 'Tastenkürzel'
export const close = 'Schließen'

export const everywhere = 'Überall'
export const openPalette = 'Eine Liste, einen Zugang oder einen Befehl finden'
export const openHelp = 'Diese Tastenkürzel zeigen'
export const leaveDialog = 'Schließen, was obenauf liegt'

export const inList = 'In einer Liste'
export const filter = 'In dieser Liste suchen'
export const newCredential = 'Neuer Zugang'
export const closeDetails = 'Die Einzelheiten eines Zugangs schließen'
export const create = 'Den Zugang anlegen, aus jedem Feld des Formulars'

export const inSearch = 'In der Suche'
export const move = 'Durch die Treffer gehen'
export const open = 'Den Treffer öffnen'

export const singleKeys = 'Einzelne Tasten wie / und N'
export const on = 'Ein'
export const off = 'Aus'
