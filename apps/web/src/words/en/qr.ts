export const label = (address: string) => `QR code of ${address}`
/** It quotes a label of `for-press.tsx`. */
export const about =
  'It holds the address alone, for calling this device: no password. The softphones whose QR codes for a whole account we found documented want their maker’s provider number or the address of a server in it, so enter the account by hand or use a file from “For a device”.'
