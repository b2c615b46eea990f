import { useQuery } from '@tanstack/react-query'
import { credentialListsQuery } from '#src/api/queries.ts'
import { CommandField } from '#src/features/search/command-field.tsx'
import { clockTime } from '#src/lib/format.ts'
import { Button } from '#src/ui/button.tsx'
import { shell as messages } from '#messages/app'
import { PageTitle } from './page-title.tsx'
import './top-bar.css'

type Props = {
  location: string
  /** Whether it is known who is signed in: the keys and buttons do nothing before. */
  isReady: boolean
  onMenu: () => void
  onSearch: () => void
  onHelp: () => void
}

/** The way to everything: the command field; on a phone, the menu and where one is. */
export function TopBar({ location, isReady, onMenu, onSearch, onHelp }: Props) {
  return (
    <header className="top-bar">
      {isReady && (
        <>
          <Button
            variant="quiet"
            icon="menu"
            className="top-menu"
            aria-label={messages.menu}
            title={messages.menu}
            aria-haspopup="dialog"
            onClick={onMenu}
          />
          {/* The heading of the page says it to ears. */}
          <span className="top-title" aria-hidden="true">
            <PageTitle location={location} />
          </span>
          <CommandField onOpen={onSearch} />
          <TwilioState />
          <Button
            variant="quiet"
            icon="help"
            className="top-help"
            aria-label={messages.help}
            title={messages.help}
            aria-haspopup="dialog"
            onClick={onHelp}
          />
        </>
      )}
    </header>
  )
}

/** When Twilio answered, from what the page has read anyway; that it does not is told by a banner. */
function TwilioState() {
  const { data, isError } = useQuery({ ...credentialListsQuery, enabled: false })
  if (!data || isError) return null
  return (
    <p className="twilio-state">
      <span className="dot" /> {messages.twilioAnswered(clockTime(data.asOf))}
    </p>
  )
}
