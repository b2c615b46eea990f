/** The sentences of the first look at this feature; those of later are in `deed-words.ts`. */
export const words = {
  listFull:
    'This list is full: it holds 1,000 credentials, the most Twilio allows. Use another list.',
  viewersLook: 'Your role, viewer, may look but not create. Ask an admin.',
  usernameTaken:
    'A credential with this username is already in this list. Choose another username.',
  created: (username: string) =>
    `Credential created for ${username}. The password is shown this one time.`,
  wasCreated: (username: string) => `“${username}” was created`,
  generated: (length: number) =>
    `Password generated: ${length} characters. It is shown in the field.`,
  notGenerated: 'No connection.',
  rulesMet: (met: number, of: number) => `${met} of ${of} password rules met`,
}
