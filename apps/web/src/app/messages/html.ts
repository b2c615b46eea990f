/** What stands in the HTML itself, in each language. The versions are those of `browserslist` in package.json. */
export const html = {
  en: {
    description: 'Create and look after Twilio SIP credentials.',
    noScript: 'Sipdesk needs JavaScript. Allow it for this site, then reload the page.',
    oldBrowser: 'This browser is too old for Sipdesk',
    oldBrowserHelp:
      'Update it, or use another one: Chrome {{chrome}}, Edge {{edge}}, Firefox {{firefox}}, Safari {{safari}}, or newer.',
  },
  de: {
    description: 'Twilio-SIP-Zugänge anlegen und pflegen.',
    noScript: 'Sipdesk braucht JavaScript. Erlauben Sie es für diese Seite und laden Sie sie neu.',
    oldBrowser: 'Dieser Browser ist zu alt für Sipdesk',
    oldBrowserHelp:
      'Aktualisieren Sie ihn, oder nehmen Sie einen anderen: Chrome {{chrome}}, Edge {{edge}}, Firefox {{firefox}}, Safari {{safari}} oder neuer.',
  },
}
