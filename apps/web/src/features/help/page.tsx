import { Link } from '#src/lib/link.tsx'
import { HELP_TOPICS, paths } from '#src/lib/paths.ts'
import './help.css'
import { page as messages, topics } from '#messages/features/help'

/** What there is help on. */
export function HelpPage({ title }: { title: string }) {
  return (
    <article className="document">
      <header className="page-header">
        <h1 tabIndex={-1}>{title}</h1>
        <p className="page-facts">{messages.intro}</p>
      </header>
      <ul className="help-topics">
        {HELP_TOPICS.map((topic) => (
          <li key={topic}>
            <Link href={paths.helpOn(topic)}>{topics[topic].title}</Link>
            <p className="quiet">{topics[topic].about}</p>
          </li>
        ))}
      </ul>
    </article>
  )
}
