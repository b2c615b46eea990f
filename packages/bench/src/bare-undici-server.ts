/**
 * What Express itself allows: `node bare-undici-server.ts PORT UPSTREAM`. It forwards a create with one
 * request of undici, and guards, checks and keeps nothing.
 */
import express from 'express'
import { Pool } from 'undici'
import { BASIC_AUTH, credentialsPath } from './creates/twilio-account.ts'

const [, , port, upstream = ''] = process.argv

const pool = new Pool(upstream)
const headers = {
  accept: 'application/json',
  authorization: BASIC_AUTH,
  'content-type': 'application/x-www-form-urlencoded',
}

const app = express()
app.use(express.json())
app.post('/api/credential-lists/:listSid/credentials', async (request, response) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it guards nothing: that is its point
  const { username, password } = request.body as { username: string; password: string }
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: credentialsPath(request.params.listSid),
    headers,
    body: new URLSearchParams({ Username: username, Password: password }).toString(),
  })
  response.status(statusCode).json(await body.json())
})
app.listen(Number(port), '127.0.0.1')
