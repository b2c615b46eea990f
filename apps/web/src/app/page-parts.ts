/* Where the code of each page comes from: one place, so that what failed once is known wherever it is asked for. */

export const importLists = () => import('#src/features/credential-lists/lists-page.tsx')
export const importSearch = () => import('#src/features/search/search-page.tsx')
export const importStatus = () => import('#src/features/status/status-page.tsx')
export const importAccount = () => import('#src/features/account/account-page.tsx')
export const importAdminPages = () => import('./admin-pages.tsx')
