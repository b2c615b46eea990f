import { notFound } from '../errors.ts'
import { pageOf } from '../paging.ts'
import { checkCidrPrefixLength, checkIpAddress } from '../rules.ts'
import { rfc2822, type Answer, type Resource } from '../wire.ts'
import type { IpAddress } from '../world.ts'
import { findIpList } from './lists.ts'
import { newestFirst, type Call, type Route } from './route.ts'

/** Guess `wholeAddressByDefault`, in bits. */
const WHOLE_ADDRESS = 32

/** https://www.twilio.com/docs/voice/sip/api/sip-ipaddress-resource */
export const ipAddressRoutes: Route[] = [
  {
    pattern: 'IpAccessControlLists/:AL/IpAddresses',
    GET: (call) => {
      const addresses = newestFirst(findIpList(call).addresses.values())
      const records = addresses.map((address) => present(call, address))
      return pageOf('ip_addresses', records, call.path, call.query)
    },
    POST: (call) => answer(call, 201, call.world.createIpAddress(findIpList(call), read(call))),
  },
  {
    pattern: 'IpAccessControlLists/:AL/IpAddresses/:IP',
    GET: (call) => answer(call, 200, findAddress(call)),
    POST: (call) => {
      const address = findAddress(call)
      call.world.updateIpAddress(findIpList(call), address, read(call, address))
      return answer(call, 200, address)
    },
    DELETE: (call) => {
      findIpList(call).addresses.delete(findAddress(call).sid)
      return { status: 204 }
    },
  },
]

/** The settings that the form gives; what it leaves out stays as it is. */
function read({ form }: Call, current?: IpAddress) {
  const prefix = form.get('CidrPrefixLength')
  return {
    friendlyName: form.get('FriendlyName') ?? current?.friendlyName ?? '',
    ipAddress: checkIpAddress(form.get('IpAddress') ?? current?.ipAddress),
    cidrPrefixLength:
      prefix === undefined
        ? (current?.cidrPrefixLength ?? WHOLE_ADDRESS)
        : checkCidrPrefixLength(prefix),
  }
}

function findAddress(call: Call): IpAddress {
  const address = findIpList(call).addresses.get(call.sids['IP'] ?? '')
  if (!address) throw notFound(call.path)
  return address
}

function answer(call: Call, status: number, address: IpAddress): Answer {
  return { status, body: present(call, address), element: 'SipIpAddress' }
}

function present({ accountSid, root }: Call, address: IpAddress): Resource {
  return {
    sid: address.sid,
    account_sid: accountSid,
    friendly_name: address.friendlyName,
    ip_address: address.ipAddress,
    cidr_prefix_length: address.cidrPrefixLength,
    ip_access_control_list_sid: address.listSid,
    date_created: rfc2822(address.createdAt),
    date_updated: rfc2822(address.updatedAt),
    uri: `${root}/IpAccessControlLists/${address.listSid}/IpAddresses/${address.sid}.json`,
  }
}
