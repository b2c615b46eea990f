import express from 'express'
import { expect, test } from 'vitest'
import { trustProxies } from '../http/client-address.ts'
import { readConfig } from './config.ts'

test.each([
  'loopback',
  '10.0.0.1',
  'loopback, 10.0.0.0/8,fd00::/8',
  '::ffff:10.0.0.1',
  '::ffff:10.0.0.0/104',
  '172.16.0.0/12,192.168.0.0/16',
  'fc00::/7,fe80::/10',
  '2001:db8::/32',
])('proxies may be named as %s', (ranges) => {
  expect(readConfig({ TRUST_PROXY: ranges })).toMatchObject({ trustProxy: ranges })
  expect(() => trustProxies(express(), ranges)).not.toThrow()
})

test.each([
  'true',
  '10.0.0.0/99,',
  '10.0.0,',
  'loopback, foo,',
  '10.0.0.0/8/8,',
  '::/129,',
  '0.0.0.0/0,',
  ',',
])('%s names no proxies', (ranges) => {
  expect(readConfig({ TRUST_PROXY: ranges })).toEqual([
    { setting: 'TRUST_PROXY', fix: expect.stringContaining('give the number of proxies in front') },
  ])
})

test.each([
  '0.0.0.0/0',
  '0.0.0.0/1,128.0.0.0/1',
  '10.0.0.0/7',
  '2000::/3',
  '::/1,8000::/1',
  '::ffff:0.0.0.0/96',
  '0:0:0:0:0:ffff:0:0/97',
  'loopback, 64.0.0.0/2',
])('%s is refused: clients are in it', (ranges) => {
  expect(readConfig({ TRUST_PROXY: ranges })).toEqual([
    { setting: 'TRUST_PROXY', fix: expect.stringContaining('so wide that clients are in it') },
  ])
})
