/** What stands in the HTML itself. */
export const description = 'Create and look after Twilio SIP credentials.'
export const noScript = 'Sipdesk needs JavaScript.'
