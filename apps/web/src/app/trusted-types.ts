/** TypeScript knows no Trusted Types yet, and some browsers have none. */
type TrustedTypes = {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown
}

/**
 * What the CSP lets through where text becomes a script: addresses of our own, for workers. Text that
 * would become HTML, or code, is refused. https://developer.mozilla.org/docs/Web/API/Trusted_Types_API
 */
export function allowOwnWorkers(): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  })
}
