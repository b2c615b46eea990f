/**
 * The server that Sipdesk is compared with: `node bare-sdk-server.ts PORT UPSTREAM`. Express and Twilio's
 * official SDK as its documentation shows it, pointed at the upstream.
 */
import express from 'express'
import twilio from 'twilio'
import { ACCOUNT_SID, API_KEY_SECRET, API_KEY_SID } from './creates/twilio-account.ts'

const [, , port, upstream = ''] = process.argv

type Options<T> = Parameters<typeof twilio.RequestClient.prototype.request<T>>[0]
type Reply<T> = ReturnType<typeof twilio.RequestClient.prototype.request<T>>

/** The SDK cannot be pointed elsewhere, but its requests can. Its cap of 20 sockets is for https alone. */
class RequestsToUpstream extends twilio.RequestClient {
  override request<T>(options: Options<T>): Reply<T> {
    const uri = options.uri.replace('https://api.twilio.com', upstream)
    return super.request({ ...options, uri })
  }
}

const client = twilio(API_KEY_SID, API_KEY_SECRET, {
  accountSid: ACCOUNT_SID,
  httpClient: new RequestsToUpstream(),
})

const app = express()
app.use(express.json())
app.post('/api/credential-lists/:listSid/credentials', async (request, response) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it guards nothing: that is its point
  const { username, password } = request.body as { username: string; password: string }
  const { credentials } = client.sip.credentialLists(request.params.listSid)
  const { sid } = await credentials.create({ username, password })
  response.status(201).json({ sid, username })
})
app.listen(Number(port), '127.0.0.1')
