import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gallery } from './gallery.tsx'
import '#src/styles/tokens.css'
import '#src/styles/base.css'
import '#src/styles/controls.css'
import '#src/styles/layout.css'
import '#src/styles/page.css'
import '#src/styles/credentials.css'
import '#src/styles/adapted.css'
import './gallery.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
