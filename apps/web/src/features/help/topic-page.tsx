import { useParams } from 'wouter'
import { Link } from '#src/lib/link.tsx'
import { HELP_TOPICS, paths } from '#src/lib/paths.ts'
import './help.css'
import { page as messages, topics } from '#messages/features/help'

/** Help on one topic; at an address that names none, the way to all of them. */
export function TopicPage({ title }: { title: string }) {
  const { topic: asked } = useParams()
  const topic = HELP_TOPICS.find((known) => known === asked)
  return (
    <article className="document help-text">
      <header className="page-header">
        <h1 tabIndex={-1}>{topic ? topics[topic].title : title}</h1>
      </header>
      {topic ? topics[topic].text : <p>{messages.noSuchTopic}</p>}
      <p>
        <Link href={paths.help}>{messages.allTopics}</Link>
      </p>
    </article>
  )
}
