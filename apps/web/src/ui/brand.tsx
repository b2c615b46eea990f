import { Icon } from './icon.tsx'
import { SandboxTag } from './sandbox-tag.tsx'
import './brand.css'

/** Whose page it is. The HTML has the same, until the page is there. */
export function Brand() {
  return (
    <>
      <Icon name="sipdesk" /> <span className="rail-label">Sipdesk</span>
    </>
  )
}

/** The top of a page that leads nowhere else. */
export function BrandHeader() {
  return (
    <header className="brand-header">
      <span className="brand">
        <Brand />
      </span>
      <SandboxTag />
    </header>
  )
}
