import type { ReactNode } from 'react'
import type { HelpTopic } from '#src/lib/paths.ts'
import { Code, Value } from '#src/lib/value.tsx'

export const page = {
  intro: 'A short page on each topic.',
  allTopics: 'All topics',
  noSuchTopic: 'There is no help at this address.',
}

type Topic = { title: string; about: string; text: ReactNode }

export const topics: Record<HelpTopic, Topic> = {
  'first-steps': {
    title: 'The first phone, in three steps',
    about: 'From an empty account to a phone that rings.',
    text: (
      <ol>
        <li>
          <strong>A list.</strong> A credential list holds the usernames and passwords that phones
          sign in with, up to 1,000. An admin creates it here, on the page of all lists: one for
          each site or team is a good start.
        </li>
        <li>
          <strong>Phone access.</strong> In the Twilio Console, open the SIP domain that the phones
          use, and add the list twice: under <strong>Voice authentication</strong> for calls and
          under <strong>SIP registration</strong> for registrations. Registration has to be on for
          the domain. The page of the list then says that phones can register and call.
        </li>
        <li>
          <strong>The first credential.</strong> On the page of the list, type a username and press
          Enter. The password is generated. Copy it into the phone, or hand it over by a one-time
          link.
        </li>
      </ol>
    ),
  },
  'phone-access': {
    title: 'Why a phone can or can’t use a list',
    about: 'Calls, registrations, and what Twilio answers a phone that it refuses.',
    text: (
      <>
        <p>
          A list does nothing by itself: a SIP domain of the account has to accept it, for calls
          and, apart from that, for registrations. A phone that should ring needs both.
        </p>
        <ul>
          <li>
            <strong>Not connected to a SIP domain:</strong> no phone can use the list. The phone is
            told <Code>403 Forbidden</Code>; Twilio’s log has error 32202 or 32212.
          </li>
          <li>
            <strong>Calls only:</strong> phones can’t register, so that nobody can call them (error
            32212). For a PBX that only places calls, this is right.
          </li>
          <li>
            <strong>Registration only:</strong> the phone rings, but its own calls are refused.
          </li>
          <li>
            <strong>Registration is off:</strong> the list is there, but the domain lets no phone
            register (error 32210). Switch it on in the Twilio Console.
          </li>
        </ul>
        <p>
          A change made in the Twilio Console is shown here within a minute, or at once after{' '}
          <strong>Check again</strong>.
        </p>
      </>
    ),
  },
  create: {
    title: 'Usernames and passwords',
    about: 'What Twilio demands, what phones tolerate, and why the password is generated.',
    text: (
      <>
        <p>
          A username has at most 32 characters, and Twilio compares it exactly: <Value>Anna</Value>{' '}
          and <Value>anna</Value>
          are two users. Spaces, capital letters and accents are allowed, but some phones change
          them; the form says so while you type.
        </p>
        <p>
          A password needs at least 12 characters, with a capital letter, a small letter and a
          digit. A generated one has no characters that look alike and none that phones trip over.
          It is shown once: Twilio never tells it again, and Sipdesk doesn’t keep it. If it is lost,
          rotate it; the phone then needs the new one.
        </p>
      </>
    ),
  },
  outcomes: {
    title: 'Created, not created, still checking',
    about: 'What Sipdesk says about a change, and what that is worth.',
    text: (
      <ul>
        <li>
          <strong>Created:</strong> Twilio confirmed it, by its reply or because the list shows it.
        </li>
        <li>
          <strong>Not created:</strong> it is certain that there is no such credential from this
          request. You can try again.
        </li>
        <li>
          <strong>Still checking:</strong> Twilio’s reply was lost. Sipdesk reads the list until it
          is certain. Keep the page open, since the password is in it alone. Nothing is done twice,
          whatever you press.
        </li>
        <li>
          <strong>Can’t be told:</strong> a credential of this name exists now, and somebody else
          may have made it in the same seconds. Its password wasn’t touched. Rotate the password to
          be sure.
        </li>
      </ul>
    ),
  },
  'hand-over': {
    title: 'Getting a password onto a device',
    about: 'Copy, read aloud, device file, one-time link, QR code.',
    text: (
      <>
        <p>
          After a credential is created or rotated, its password is shown on a sheet with all that
          the device needs. Nothing on the sheet can be seen again later.
        </p>
        <ul>
          <li>
            <strong>Copy all</strong> puts username, password, domain and port into the clipboard,
            as text or as a row of a spreadsheet.
          </li>
          <li>
            <strong>Device file</strong> has the settings as common phones read them.
          </li>
          <li>
            <strong>One-time link</strong> is encrypted in your browser, opens once and ends after
            the time that you choose. The server can’t read it. Take it back on the page of the
            credential.
          </li>
          <li>
            <strong>QR code</strong> is for softphones with a camera.
          </li>
        </ul>
      </>
    ),
  },
  many: {
    title: 'Working with many credentials',
    about: 'Select, filter, save and delete rows; keys for all of it.',
    text: (
      <>
        <p>
          The table of a list can be sorted by each column and filtered by username, label, owner,
          age of the password and who created it. Arrows move, Space selects, Shift with an arrow
          selects a range, Ctrl A selects all that is filtered, Enter opens, a full stop opens the
          menu of a row.
        </p>
        <p>
          What is done with selected rows is done one after another, each as its own change on
          record. A row whose end isn’t known yet says so. You can stop at any time; what is done
          stays done. A limit of changes per minute holds it up for a moment, and it goes on by
          itself.
        </p>
        <p>
          <strong>Export</strong> saves what is shown. In a spreadsheet file all cells are text, so
          that +49… and 001 stay as they are. There is never a password in it.
        </p>
      </>
    ),
  },
  details: {
    title: 'Label, owner, place, device and note',
    about: 'What Sipdesk keeps about a credential, and for how long.',
    text: (
      <>
        <p>
          These texts are Sipdesk’s own: Twilio has no place for them. Operators and admins write
          them, everybody with access to the list reads them, and the search finds them. That they
          were changed is on record, but not what was in them.
        </p>
        <p>
          They stay for 90 days after the credential is gone. Never write a password into them: a
          text that looks like one is questioned.
        </p>
      </>
    ),
  },
  roles: {
    title: 'Who may do what',
    about: 'Viewers, operators, admins, and people limited to some lists.',
    text: (
      <>
        <ul>
          <li>
            <strong>Viewers</strong> read lists, credentials and phone access.
          </li>
          <li>
            <strong>Operators</strong> also create credentials, rotate passwords, write labels and
            make one-time links.
          </li>
          <li>
            <strong>Admins</strong> also delete, create and rename lists, invite people, and read
            Activity.
          </li>
        </ul>
        <p>
          An admin can limit a viewer or an operator to some lists; all others don’t exist for them.
          Deleting a list, and other grave changes, may need a second admin: such a change waits
          under <strong>Approvals</strong>.
        </p>
      </>
    ),
  },
}
