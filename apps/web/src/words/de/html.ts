/** What stands in the HTML itself. */
export const description = 'Twilio-SIP-Zugänge anlegen und pflegen.'
export const noScript = 'Sipdesk braucht JavaScript.'
