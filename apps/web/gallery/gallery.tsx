import { ExactTimes } from '#src/ui/exact-times.tsx'
import { LiveRegion } from '#src/ui/live-region.tsx'
import { Brand } from '#src/ui/brand.tsx'
import { buttons } from './buttons.tsx'
import { choices } from './choices.tsx'
import { dialogs } from './dialogs.tsx'
import { failures } from './failures.tsx'
import { fields } from './fields.tsx'
import { filters } from './filters.tsx'
import { menus } from './menus.tsx'
import { panels } from './panels.tsx'
import { notices } from './notices.tsx'
import type { Sample } from './sample.tsx'
import { signs } from './signs.tsx'
import { tables } from './tables.tsx'
import { times } from './times.tsx'
import { waiting } from './waiting.tsx'

/** What belongs together, in the order in which it is shown. */
const GROUPS: Record<string, readonly Sample[]> = {
  Appearance: choices,
  Buttons: buttons,
  Menus: menus,
  Fields: fields,
  Filters: filters,
  Notices: notices,
  Failures: failures,
  Waiting: waiting,
  Tables: tables,
  Times: times,
  Signs: signs,
  Dialogs: dialogs,
  'Panels and sheets': panels,
}

/** Every component of `ui/` in each of its states, for those who develop. */
export function Gallery() {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the components
      </a>
      <header className="gallery-bar">
        <a className="brand" href="/">
          <Brand />
        </a>
      </header>
      <main id="main" className="gallery" tabIndex={-1}>
        <div className="page-header">
          <h1>The components</h1>
          <p className="quiet">
            Every component of <code>ui/</code> in each of its states. Pages are made of these.
          </p>
        </div>
        <Contents />
        {Object.entries(GROUPS).map(([title, components]) => (
          <Group key={title} title={title} components={components} />
        ))}
      </main>
      <LiveRegion />
      <ExactTimes />
    </>
  )
}

function Contents() {
  return (
    <nav className="card contents" aria-label="Components">
      {Object.entries(GROUPS).map(([title, components]) => (
        <div key={title}>
          <p className="contents-title">{title}</p>
          <ul>
            {components.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Group({ title, components }: { title: string; components: readonly Sample[] }) {
  return (
    <section className="group" aria-labelledby={`group-${title}`}>
      <h2 id={`group-${title}`}>{title}</h2>
      {components.map(({ name, use, Examples }) => (
        <section key={name} className="card sample" aria-labelledby={name}>
          <div className="sample-head">
            <h3 id={name} tabIndex={-1}>
              {name}
            </h3>
            <p className="quiet">{use}</p>
          </div>
          <div className="examples">
            <Examples />
          </div>
        </section>
      ))}
    </section>
  )
}
