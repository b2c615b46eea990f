import { DOMParser, type Element } from '@xmldom/xmldom'
import { expect } from 'vitest'
import { encodeUser } from '#src/lib/device-files.ts'

/*
 * For tests: what each device makes of its file, written after the device's own reader rather than after
 * our writer.
 */

/** What a device would take from a text. */
export type Taken = {
  username: string
  password: string
  registrar: string
  outboundProxy: string | undefined
  isTls: boolean
  isSrtp: boolean
  expirySeconds: number
}

export const parsers: Record<string, (text: string) => Taken> = {
  asterisk: parseAsterisk,
  baresip: parseBaresip,
  grandstream: parseGrandstream,
  linphone: parseLinphone,
  poly: parsePoly,
}

function parseAsterisk(text: string): Taken {
  const options = asteriskOptions(text)
  const option = (key: string) => options.get(key) ?? ''
  const username = option('twilio-auth/username')
  const address = `sip:${username}@${option('twilio/from_domain')}`
  expect(option('twilio/from_user')).toBe(username)
  expect(option('twilio-registration/client_uri')).toBe(address)
  const uri = /^sip:(.+):(\d+);transport=(\w+)$/
  const [, registrar = '', port, transport] =
    uri.exec(option('twilio-registration/server_uri')) ?? []
  expect(port).toBe(transport === 'tls' ? '5061' : '5060')
  return {
    username,
    password: option('twilio-auth/password'),
    registrar,
    outboundProxy: /^sip:([^:;]+).*;lr$/.exec(option('twilio/outbound_proxy'))?.[1],
    isTls: transport === 'tls',
    isSrtp: option('twilio/media_encryption') === 'sdes',
    expirySeconds: Number(option('twilio-registration/expiration')),
  }
}

/** As Asterisk's own reader does: escaped semicolons, comments, trimmed values, and `=>` for `=`. */
function asteriskOptions(text: string): Map<string, string> {
  const options = new Map<string, string>()
  let section = ''
  for (const line of text.split('\n')) {
    const code = trimAsC(line.replace(/(?<!\\);.*$/s, '').replaceAll(String.raw`\;`, ';'))
    section = /^\[(.+)\]$/.exec(code)?.[1] ?? section
    const [, key = '', value = ''] = /^([^=]+)=>?(.*)$/s.exec(code) ?? []
    options.set(`${section}/${trimAsC(key)}`, trimAsC(value))
  }
  return options
}

/** Asterisk strips every character below 33 from both ends. */
function trimAsC(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && text.charCodeAt(start) < 33) start++
  while (end > start && text.charCodeAt(end - 1) < 33) end--
  return text.slice(start, end)
}

function parseBaresip(text: string): Taken {
  expect(new TextEncoder().encode(text.trimEnd()).length).toBeLessThan(1024)
  const [, line = ''] = /^([^\n]*)\n$/.exec(text) ?? []
  const address = /^<sip:([^:@>]+)@([^;>]+);transport=(\w+)>(.*)$/s.exec(line)
  const [, user = '', registrar = '', transport, rest = ''] = address ?? []
  const username = baresipParameter(rest, 'auth_user')
  expect(decodeURIComponent(user)).toBe(username)
  return {
    username,
    password: baresipParameter(rest, 'auth_pass'),
    registrar,
    outboundProxy: /^sip:([^;]+);transport=/.exec(baresipParameter(rest, 'outbound'))?.[1],
    isTls: transport === 'tls',
    isSrtp: baresipParameter(rest, 'mediaenc') === 'srtp-mand',
    expirySeconds: Number(baresipParameter(rest, 'regint')),
  }
}

/** As libre's `msg_param_decode` does: up to white space or a semicolon outside quotes, and no escapes. */
function baresipParameter(parameters: string, name: string): string {
  const start = new RegExp(`;[ \t]*${name}[ \t]*=[ \t]*`).exec(parameters)
  if (!start) return ''
  let value = ''
  let isQuoted = false
  for (const character of parameters.slice(start.index + start[0].length)) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && /[ \t\r\n;]/.test(character)) break
    value += character
  }
  return value.replace(/^"(.*)"$/s, '$1')
}

function parseXml(text: string): Element {
  const onError = (level: string, message: string) => {
    // It warns of U+FFFD, which is a character like any other.
    if (level !== 'warning') throw new Error(message)
  }
  const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement
  if (!root) throw new Error('no root')
  return root
}

function parseGrandstream(text: string): Taken {
  const root = parseXml(text)
  const value = (number: number) =>
    root.getElementsByTagName(`P${number}`)[0]?.textContent ?? undefined
  expect(value(35)).toBe(value(36))
  return {
    username: value(36) ?? '',
    password: value(34) ?? '',
    registrar: value(47) ?? '',
    outboundProxy: value(48) || undefined,
    isTls: value(130) === '2',
    isSrtp: value(183) === '2',
    expirySeconds: Number(value(32)) * 60,
  }
}

function parseLinphone(text: string): Taken {
  const entries = new Map<string, string>()
  for (const section of parseXml(text).getElementsByTagName('section'))
    for (const entry of section.getElementsByTagName('entry')) {
      // Linphone reads the first node of an entry and no other.
      expect(entry.childNodes.length).toBeLessThan(2)
      const key = `${section.getAttribute('name')}/${entry.getAttribute('name')}`
      entries.set(key, entry.textContent ?? '')
    }
  const value = (key: string) => entries.get(key) ?? ''
  const [, registrar = '', transport] =
    /^<sip:(.+);transport=(\w+)>$/.exec(value('proxy_0/reg_proxy')) ?? []
  const username = value('auth_info_0/username')
  expect(value('proxy_0/reg_identity')).toBe(`sip:${encodeUser(username)}@${registrar}`)
  return {
    username,
    password: value('auth_info_0/passwd'),
    registrar,
    outboundProxy: /^<sip:([^;]+);.*lr>$/.exec(value('proxy_0/reg_route'))?.[1],
    isTls: transport === 'tls',
    isSrtp: value('sip/media_encryption') === 'srtp',
    expirySeconds: Number(value('proxy_0/reg_expires')),
  }
}

function parsePoly(text: string): Taken {
  const root = parseXml(text)
  const attribute = (tag: string, name: string) =>
    root.getElementsByTagName(tag)[0]?.getAttribute(name) ?? undefined
  const reg = (name: string) => attribute('reg', `reg.1.${name}`)
  const username = reg('auth.userId') ?? ''
  expect(decodeURIComponent(reg('address') ?? '')).toBe(username)
  return {
    username,
    password: reg('auth.password') ?? '',
    registrar: reg('server.1.address') ?? '',
    outboundProxy: reg('outboundProxy.address'),
    isTls: reg('server.1.transport') === 'TLS',
    isSrtp: attribute('sec', 'sec.srtp.require') === '1',
    expirySeconds: Number(reg('server.1.expires')),
  }
}
