import { useQuery } from '@tanstack/react-query'
import { matchRoute, useRouter } from 'wouter'
import { credentialListsQuery } from '#src/api/queries.ts'
import { paths } from '#src/lib/paths.ts'
import { Value } from '#src/lib/value.tsx'
import { titles } from '#messages/app'
import { routes } from './routes.tsx'

/** What the page at this address is called: of a list its name, as soon as that is known. */
export function PageTitle({ location }: { location: string }) {
  const { parser } = useRouter()
  const { data } = useQuery({ ...credentialListsQuery, retryOnMount: false })
  const [, params] = matchRoute(parser, paths.listPattern, location)
  const list = data?.credentialLists.find(({ sid }) => sid === params?.listSid)
  if (list) return <Value>{list.friendlyName}</Value>
  const route = routes.find(({ path }) => matchRoute(parser, path, location)[0])
  return <span>{route?.title ?? titles.notFound}</span>
}
