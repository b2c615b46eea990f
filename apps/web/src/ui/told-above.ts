import { createContext } from 'react'

/** The code of the failure that a banner tells for the whole page, so that no part of the page tells it once more. */
export const ToldAbove = createContext<string | undefined>(undefined)
