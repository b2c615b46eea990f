import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameOf, screenshotOf } from '../states/state.ts'
import { STATES } from '../states/states.ts'

const FOLDER = join(import.meta.dirname, '..', 'states', 'screenshots')
/** Decision 31. */
const MAX_SCREENSHOTS = 24

const states = Object.values(STATES).flat()

test('each screenshot is that of a key state, and there are few', () => {
  const wanted = states.flatMap((state) =>
    (state.screenshots ?? []).map((scheme) => screenshotOf(state, scheme)),
  )
  expect(readdirSync(FOLDER).toSorted()).toEqual(wanted.toSorted())
  expect(wanted.length).toBeLessThanOrEqual(MAX_SCREENSHOTS)
})

test('no two states share a name', () => {
  expect(new Set(states.map(nameOf)).size).toBe(states.length)
})
