import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { App } from '#src/app/app.tsx'
import '#src/styles/tokens.css'
import '#src/styles/base.css'
import '#src/styles/controls.css'
import '#src/styles/layout.css'
import '#src/styles/credentials.css'

// The page's policy forbids eval, which zod would otherwise try for speed.
z.config({ jitless: true })

// A style sheet that could not be fetched is asked for again; its part may be there before it.
addEventListener(
  'error',
  ({ target }) =>
    target instanceof HTMLLinkElement &&
    setTimeout(() => target.replaceWith(target.cloneNode()), 1000),
  true,
)

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
