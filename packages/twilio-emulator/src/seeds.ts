import { seededSids } from './ids.ts'
import { DEFAULTS } from './routes/domains.ts'
import { World, type CredentialList, type Domain } from './world.ts'

export const seedNames = [
  'empty',
  'typical',
  'list-of-999',
  'unmapped-list',
  'hundred-lists',
] as const
export type SeedName = (typeof seedNames)[number]

export function isSeedName(name: string): name is SeedName {
  return seedNames.some((known) => known === name)
}

/** Makes a world: the same one at every call, as old as its story, and from then on in real time. */
export function seedWorld(name: SeedName): World {
  const clock = new SeedClock()
  const world = new World(seededSids(name), () => clock.now())
  stories[name](world, clock)
  clock.release()
  world.commits = 0
  return world
}

/** Runs through the past year while a seed is told, in steps of some hours, then shows real time. */
class SeedClock {
  #instant = Date.now() - 360 * 24 * 3_600_000
  #isReleased = false

  now(): Date {
    return this.#isReleased ? new Date() : new Date(this.#instant)
  }

  pass(hours: number): void {
    this.#instant = Math.min(this.#instant + hours * 3_600_000, Date.now() - 60_000)
  }

  release(): void {
    this.#isReleased = true
  }
}

type Story = (world: World, clock: SeedClock) => void

const stories: Record<SeedName, Story> = {
  empty: () => {},

  typical: (world, clock) => {
    const office = domain(world, 'acme-office', {
      friendly_name: 'Acme office',
      sip_registration: true,
    })
    const trunks = domain(world, 'acme-trunks', { friendly_name: 'Acme trunks', secure: true })
    const remote = world.createList('Remote agents')
    fill(world, clock, remote, ['+15551230101', '+15551230102', '+15551230103'])
    const pbx = world.createList('PBX trunks')
    fill(world, clock, pbx, ['pbx-berlin', 'pbx-lyon'])
    const warehouse = world.createList('Warehouse handsets')
    fill(
      world,
      clock,
      warehouse,
      Array.from({ length: 128 }, (_, index) => `handset-${201 + index}`),
    )
    const berlin = world.createList('Berlin office')
    fill(world, clock, berlin, PEOPLE)
    mapBoth(world, office, berlin)
    mapBoth(world, office, warehouse)
    world.map(trunks, 'Calls', pbx)
  },

  'list-of-999': (world, clock) => {
    const list = world.createList('Field engineers')
    fill(
      world,
      clock,
      list,
      Array.from({ length: 999 }, (_, index) => `engineer.${index + 1}`),
      6,
    )
    mapBoth(world, domain(world, 'acme-field', { sip_registration: true }), list)
  },

  'unmapped-list': (world, clock) => {
    domain(world, 'acme-office', { sip_registration: true })
    fill(world, clock, world.createList('Not mapped yet'), ['anna.schmidt', 'reception'])
  },

  // All that an account can hold: 100,000 usernames, each of them once.
  'hundred-lists': (world, clock) => {
    for (let site = 100; site < 200; site++) {
      const names = Array.from(
        { length: 1000 },
        (_, index) => `${PEOPLE[index % PEOPLE.length]}.${site * 1000 + index}`,
      )
      fill(world, clock, world.createList(`Site ${site}`), names, 0)
    }
  },
}

const PEOPLE = [
  'reception',
  'anna.schmidt',
  'jonas.weber',
  'leyla.demir',
  'marek.nowak',
  'sofia.rossi',
  'meeting-room-1',
  'meeting-room-2',
  '1001',
  '1002',
  '1003',
  'door-phone',
  'paul.martin',
  'ines.costa',
]

function domain(world: World, name: string, settings: Record<string, string | boolean>): Domain {
  return world.createDomain(`${name}.sip.twilio.com`, {
    ...DEFAULTS,
    voice_url: 'https://demo.twilio.com/welcome/voice/',
    ...settings,
  })
}

function fill(
  world: World,
  clock: SeedClock,
  list: CredentialList,
  names: string[],
  hours = 53,
): void {
  for (const [index, name] of names.entries()) {
    clock.pass(hours + (index % 5))
    world.createCredential(list, name, `Seeded-password-${index}`)
  }
}

function mapBoth(world: World, target: Domain, list: CredentialList): void {
  world.map(target, 'Calls', list)
  world.map(target, 'Registrations', list)
}
