/**
 * Loaded into a BFF before anything else (`--import`): at each SIGUSR2 it fails in every way in which a library may fail
 * behind our back. Nothing in the product knows of this.
 */
import { EventEmitter } from 'node:events'

class Canary extends Error {
  name = 'Canary'
  code = 'ECANARY'
}

process.on('SIGUSR2', () => {
  setTimeout(() => {
    throw new Canary('thrown: quoted-secret')
  })
  setTimeout(() => new EventEmitter().emit('error', new Canary('emitted: quoted-secret')))
  void Promise.reject(new Canary('rejected: quoted-secret'))
})
