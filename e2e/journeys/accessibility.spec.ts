import { createPage } from '../pages/create-page.ts'
import { test } from '../fixtures/test.ts'
import { expectNothingSideways } from '../checks/room.ts'

for (const width of [320, 768]) {
  test(`${width} px wide: nothing is cut off or scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    const create = createPage(page)
    await create.open()
    await create.fillIn('W'.repeat(60), 'w'.repeat(200))
    await create.submit.click()
    await create.summary.waitFor()
    await expectNothingSideways(page)
    await create.fillIn('W'.repeat(32), `Ab1${'w'.repeat(125)}`)
    await create.submit.click()
    await create.created.waitFor()
    await expectNothingSideways(page)
  })
}
