import { hash } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { generatePassword } from '@sipdesk/shared/password-generator.ts'
import { DEFAULT_PASSWORD_LENGTH } from '@sipdesk/shared/password.ts'
import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

const EMAIL = 'changing@example.com'

test.each<[string, string[]]>([
  [
    'one word twice',
    ['passwordpassword', 'letmeinletmein1', 'iloveyouiloveyou1', 'PferdPferdPferd'],
  ],
  ['a word and a year', ['Summer2026Summer2026', 'Summer2026Winter2026', 'Sommer2026Sommer2026!']],
  ['a few common words', ['monkeydragonfootball', 'welcomepassword', 'iloveyouforever1']],
  ['a common word and a tail', ['Password1234567', 'administrator2026', 'WelcomeWelcome2026!']],
  ['other signs for letters', ['P@ssw0rdP@ssw0rd', 's3cr3ts3cr3ts3cr3t', 'm0nkeydr4gonf00tball']],
  [
    'one piece over and over',
    ['aaaaaaaaaaaaaaaaaaaa', 'abcabcabcabcabcabc', '20262026202620262026'],
  ],
  ['a run of the keyboard', ['qwertyuiopasdfghjkl', 'poiuytrewqlkjhg', '1qaz2wsx3edc4rfv']],
  ['a run of the alphabet', ['abcdefghijklmnopqrs', 'zyxwvutsrqponmlkj', '12345678901234567890']],
  ['a known phrase', ['correcthorsebatterystaple', 'Correct Horse Battery Staple 1']],
  ['a known phrase in German', ['ichliebedichsosehr', 'Meinpasswort ist geheim!']],
  ['one’s own address', ['changing@example.com', 'changingchanging1', 'Changing.2026.changing']],
  ['our own name', ['sipdesksipdesk1', 'Sipdesk-Sipdesk-2026']],
])('%s is refused', (_kind, passwords) => {
  for (const password of passwords) {
    expect([password, isCommonPassword(password, EMAIL)]).toEqual([password, true])
  }
})

test('what stands in the list of common passwords is refused, also twice or in capitals', () => {
  const long = dictionary['passwords-common'].filter((word) => word.length >= 15)
  expect(long.length).toBeGreaterThan(30)
  const some = dictionary['passwords-common'].filter(
    (word, rank) => word.length > 7 && rank % 500 === 0,
  )
  for (const password of [...long, ...some.map((word) => word.toUpperCase() + word)]) {
    expect([password, isCommonPassword(password, EMAIL)]).toEqual([password, true])
  }
})

const COUNT = 200
const words = dictionary['diceware-common'].filter((word) => word.length >= 4)
/** By lot, but by the same one in each run. */
const drawn = (lot: string) => words[hash('sha256', lot, 'buffer').readUInt32BE() % words.length]

test.each(['', ' ', '-'])('four words drawn by lot are accepted, with %j in between', (between) => {
  for (let count = 0; count < COUNT; count++) {
    const password = [1, 2, 3, 4].map((place) => drawn(`${count} ${place}`)).join(between)
    expect([password, isCommonPassword(password, EMAIL)]).toEqual([password, false])
  }
})

test('what our own generator makes is accepted', () => {
  for (let count = 0; count < COUNT; count++) {
    const password = generatePassword(DEFAULT_PASSWORD_LENGTH, (bytes) =>
      globalThis.crypto.getRandomValues(bytes),
    )
    expect([password, isCommonPassword(password, EMAIL)]).toEqual([password, false])
  }
})

test.each(['four words in a row', 'пароль из многих слов 🔑', 'vier Wörter in einer Reihe'])(
  '%s is accepted',
  (password) => {
    expect(isCommonPassword(password, EMAIL)).toBe(false)
  },
)

test('no password that was asked about stays in memory', async () => {
  const worker = new Worker(new URL('./testing/password-thread.ts', import.meta.url))
  const [answer] = await Promise.all([once(worker, 'message'), once(worker, 'exit')])
  expect(answer).toEqual([false])
})
