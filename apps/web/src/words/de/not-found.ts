export const title = 'Seite nicht gefunden'
export const detail =
  'Unter dieser Adresse gibt es nichts. Vielleicht enthält sie einen Tippfehler.'
export const chooseList = 'Eine Zugangsliste auswählen'
