/** What stands in the HTML itself, in each language. */
export const html = {
  en: {
    description: 'Create and look after Twilio SIP credentials.',
    noScript: 'Sipdesk needs JavaScript.',
    sandboxName: 'Sandbox:',
    sandboxText: 'this is a simulated Twilio. Nothing you do here reaches a real account.',
  },
  de: {
    description: 'Twilio-SIP-Zugänge anlegen und pflegen.',
    noScript: 'Sipdesk braucht JavaScript.',
    sandboxName: 'Sandbox:',
    sandboxText:
      'Dies ist ein nachgebildetes Twilio. Nichts, was Sie hier tun, erreicht ein echtes Konto.',
  },
}
