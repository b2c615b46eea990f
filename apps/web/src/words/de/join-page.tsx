/** Where an invitation leads. */
export const title = 'Legen Sie Ihr Passwort fest'

export const incomplete = 'Dieser Link ist nicht vollständig.'
export const openWhole =
  'Öffnen Sie den ganzen Link, den Sie bekommen haben, oder bitten Sie einen Admin um einen neuen.'

export const newPassword = 'Neues Passwort'
/** For the ear, after 4/15. */
export const charactersAtLeast = 'mindestens nötige Zeichen'
export const hint = (limit: number) =>
  `Mindestens ${limit} Zeichen, ganz gleich welche. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten.`
export const set = 'Passwort festlegen'
export const setting = 'Wird festgelegt …'

export const isSet = 'Ihr Passwort ist festgelegt.'
export const signInAs = (href: string, email: string) => (
  <>
    Sie können sich jetzt als <code>{email}</code> <a href={href}>anmelden</a>.
  </>
)
