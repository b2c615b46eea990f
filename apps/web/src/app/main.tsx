import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { noteSessionEnd } from '#src/api/session.ts'
// Before what builds on them.
import '#src/styles/tokens.css'
import '#src/styles/base.css'
import '#src/styles/controls.css'
import '#src/styles/layout.css'
import '#src/styles/page.css'
import '#src/styles/credentials.css'
import { App } from './app.tsx'
import '#src/styles/adapted.css'
import { allowOwnWorkers } from './trusted-types.ts'

allowOwnWorkers()
// The page's policy forbids eval, which zod would otherwise try for speed.
z.config({ jitless: true })

// A style sheet that could not be fetched is fetched again; its component may be drawn before that.
addEventListener(
  'error',
  ({ target }) =>
    target instanceof HTMLLinkElement &&
    setTimeout(() => target.replaceWith(target.cloneNode()), 1000),
  true,
)

// The server saw no session cookie: asking for the session is useless.
if (document.documentElement.dataset['session'] === 'none') noteSessionEnd(true)

/** It is gone where the browser is too old; what is said there goes where it is not. */
const root = document.getElementById('root')
if (root) document.getElementById('old-browser')?.remove()
const page = root && createRoot(root)
// In slices, so that a slow device can paint and answer in between.
startTransition(() =>
  page?.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
