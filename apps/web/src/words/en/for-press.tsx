/** The one time a password is shown. */
export const title = { created: 'Credential created', rotated: 'Password rotated' }
export const putNow = 'Put both into the phone, or into your password store, now.'
export const shownOnce =
  'The password is shown this one time. Neither Twilio nor Sipdesk can show it again.'
export const oldRefused =
  'Devices that use the old password are refused at their next registration; a registration made before may live up to an hour.'
export const setAgain = 'Twilio’s reply was lost; Sipdesk set this password again.'
export const notSure =
  'Twilio’s reply was lost. The credential was changed, but Sipdesk cannot tell whether to this password. Try it: if the phone is refused, rotate the password once more.'
export const credentialInList = (sid: string, listSid: string) => (
  <>
    Credential <code>{sid}</code> in list <code>{listSid}</code>
  </>
)
export const stored = 'I have stored it'
export const createAnother = 'Create another'

export const passwordWaits = 'A password is waiting to be stored'
export const showNow = 'Show it now'
export const goToList = 'Go to the list'
export const dismiss = 'Dismiss'

export const loadingDomains = 'Loading the SIP domains'
export const domainsUnknown =
  'Username and password are right all the same. The registrar is the name of the SIP domain in Twilio that accepts this credential list.'

export const domain = 'SIP domain'
export const place = 'Where the device is'
export const anywhere = 'Anywhere (Twilio takes Ashburn, US)'
export const near = (edge: string) => `Near ${edge}`
export const edges = {
  ashburn: 'Ashburn, US',
  umatilla: 'Umatilla, US',
  dublin: 'Dublin',
  frankfurt: 'Frankfurt',
  singapore: 'Singapore',
  tokyo: 'Tokyo',
  'sao-paulo': 'São Paulo',
  sydney: 'Sydney',
}

export const wholeCard = 'The whole card'
export const copyAll = 'Copy all as text'
export const print = 'Print'
export const showCode = 'Show the address as a QR code'
export const hideCode = 'Hide the QR code'
export const loadingCode = 'Loading the QR code'
export const loadingLink = 'Loading the one-time link'

/** In the card as text, where the page says it otherwise. */
export const authorizationId = 'Authorization ID'
export const registrar = 'Registrar (SIP domain)'
export const readOut = 'The password, to be read out:'

/** `qr.ts` quotes it. */
export const forDevice = 'For a device'
export const chooseDevice = 'Choose a device'
export const settingsFor = (device: string) => `Settings for ${device}`
export const copySettingsFor = (device: string) => `Copy settings for ${device}`
export const format = 'The format, as it is documented'
export const download = 'Download'
export const downloadFile = (fileName: string) => `Download ${fileName}`
export const notWritable = 'This format has no way to write this username or password'
export const enterByHand =
  'Enter them in the device by hand, or give it a username and a password of letters and digits.'

export const asterisk = {
  label: 'Asterisk (pjsip.conf)',
  use: 'Add it to pjsip.conf, and give “context” the part of your dialplan that takes calls.',
}
export const baresip = {
  label: 'baresip (accounts file)',
  use: 'Add the line to ~/.baresip/accounts. A secure domain needs the module “srtp” in ~/.baresip/config.',
}
export const grandstream = {
  label: 'Grandstream GXP17xx',
  use: 'Name it cfg and the phone’s MAC address in small letters, such as cfg000b820102ab.xml, on your provisioning server.',
}
export const linphone = {
  label: 'Linphone (remote provisioning)',
  use: 'Put it where only this Linphone can fetch it over https, and enter that address in Linphone under remote provisioning. Remove it afterwards.',
}
export const poly = {
  label: 'Poly (Polycom) with UC Software',
  use: 'Put it on the phone’s provisioning server, and name it in the phone’s master configuration file.',
}
