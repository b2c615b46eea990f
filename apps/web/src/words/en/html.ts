/** What stands in the HTML itself. */
export const description = 'Create and look after Twilio SIP credentials.'
export const noScript = 'Sipdesk needs JavaScript.'
export const sandboxName = 'Sandbox:'
export const sandboxText = 'this is a simulated Twilio. Nothing you do here reaches a real account.'
