/** What stands in the HTML itself. */
export const description = 'Twilio-SIP-Zugänge anlegen und pflegen.'
export const noScript = 'Sipdesk braucht JavaScript.'
export const sandboxName = 'Sandbox:'
export const sandboxText =
  'Dies ist ein nachgebildetes Twilio. Nichts, was Sie hier tun, erreicht ein echtes Konto.'
