import * as z from 'zod/mini'
import type { CompanyDirectory } from '../config/people.ts'

/** Milliseconds that one request to the provider may take. */
const DEADLINE = 5_000

/** The part of its metadata that is needed here. https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata */
const Metadata = z.object({ jwks_uri: z.string(), userinfo_endpoint: z.optional(z.string()) })
/** https://www.rfc-editor.org/rfc/rfc7517#section-5 */
const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })
const UserInfo = z.record(z.string(), z.unknown())

/** What the provider says of a person: https://openid.net/specs/openid-connect-core-1_0.html#Claims */
export type Claims = Readonly<Record<string, unknown>>

/**
 * How its tokens may be signed, whatever it offers: with a key that it alone has.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export const SIGNATURES =
  'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ')

/** An account at a company's provider. An address is only a label, which may change hands. */
export type CompanyAccount = { issuer: string; subject: string }

/** The company's OpenID provider, beside what better-auth asks of it. */
export type CompanyProvider = {
  /** Where it describes itself. */
  discoveryUrl: string
  /** What it says of the person whose access token this is; nothing where it does not answer that. */
  userInfo(accessToken: string | undefined): Promise<Claims>
}

/** The issuer as accounts are kept under it: without the slash at its end, which only some settings have. */
export function issuerOf({ issuer }: CompanyDirectory): string {
  return issuer.href.replace(/\/$/, '')
}

export function createCompanyProvider(company: CompanyDirectory): CompanyProvider {
  const discoveryUrl = discoveryUrlOf(company)
  return {
    discoveryUrl,
    async userInfo(accessToken) {
      const metadata = await read(Metadata, discoveryUrl)
      if (!metadata?.userinfo_endpoint || accessToken === undefined) return {}
      const headers = { Authorization: `Bearer ${accessToken}` }
      return (await read(UserInfo, metadata.userinfo_endpoint, headers)) ?? {}
    },
  }
}

/**
 * Where the keys are that the provider signs with.
 *
 * @throws Error when it does not say so.
 */
export async function findKeys(company: CompanyDirectory): Promise<URL> {
  const metadata = await read(Metadata, discoveryUrlOf(company))
  return new URL(metadata?.jwks_uri ?? '')
}

/**
 * The keys themselves.
 *
 * @throws Error when they cannot be read.
 */
export async function readKeys(url: string): Promise<z.output<typeof KeySet>> {
  const keys = await read(KeySet, url)
  if (keys) return keys
  throw new Error('no keys')
}

function discoveryUrlOf(company: CompanyDirectory): string {
  return `${issuerOf(company)}/.well-known/openid-configuration`
}

async function read<S extends z.ZodMiniType>(
  schema: S,
  url: string,
  headers: Record<string, string> = {},
): Promise<z.output<S> | undefined> {
  const content: unknown = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(DEADLINE),
  }).then(
    (reply) => (reply.ok ? reply.json() : undefined),
    () => undefined,
  )
  return schema.safeParse(content).data
}
