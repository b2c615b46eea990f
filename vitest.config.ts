import { defineConfig } from 'vitest/config'

/** One project per package, so that a failing file names its package. */
export default defineConfig({
  test: {
    projects: ['packages/shared', 'packages/twilio-emulator', 'apps/bff', 'apps/web', 'e2e'].map(
      (root) => ({
        root,
        test: {
          name: root,
          environment: 'node' as const,
          include: ['**/*.test.ts'],
          testTimeout: 30_000,
        },
      }),
    ),
  },
})
