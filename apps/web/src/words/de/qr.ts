export const label = (address: string) => `QR-Code von ${address}`
/** It quotes a label of `for-press.tsx`. */
export const about =
  'Er enthält nur die Adresse, um dieses Gerät anzurufen: kein Passwort. Die Softphones, für die wir QR-Codes eines ganzen Kontos beschrieben fanden, verlangen darin die Anbieternummer ihres Herstellers oder die Adresse eines Servers. Geben Sie das Konto deshalb von Hand ein, oder nehmen Sie eine Datei aus „Für ein Gerät“.'
