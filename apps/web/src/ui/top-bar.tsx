import { Icon } from './icon.tsx'

/** Whose page it is. */
export function Brand() {
  return (
    <>
      <Icon name="sipdesk" /> Sipdesk
    </>
  )
}

/** The top of a page that leads nowhere else. The HTML has the same, until the page is there. */
export function TopBar() {
  return (
    <header>
      <div className="top-bar">
        <span className="brand">
          <Brand />
        </span>
      </div>
    </header>
  )
}
