/**
 * A database that is some way off: `node slow-proxy.ts PORT DATABASE_PORT MILLISECONDS` passes each chunk on after so long,
 * in either direction, and keeps their order. A GET gets `204`, so that whoever starts it knows that it is there.
 */
import { connect, createServer, type Socket } from 'node:net'

const [port, databasePort, delay] = process.argv.slice(2).map(Number)

createServer((client) => {
  client.setNoDelay(true)
  client.once('data', (first) => {
    if (first.toString('latin1', 0, 4) === 'GET ') return client.end('HTTP/1.1 204 Here\r\n\r\n')
    const database = connect({ port: databasePort ?? 0, host: '127.0.0.1', noDelay: true })
    pass(client, database)
    pass(database, client)
    client.emit('data', first)
  })
}).listen(port, '127.0.0.1')

function pass(from: Socket, to: Socket): void {
  from.on('data', (chunk) => setTimeout(() => to.write(chunk), delay))
  from.on('close', () => setTimeout(() => to.destroy(), delay))
  from.on('error', () => from.destroy())
}
