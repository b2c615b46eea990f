import type { Role } from '@sipdesk/shared/person.ts'
import type { ProblemCode } from '@sipdesk/shared/problem.ts'

/** A sentence of a problem, in English. What has no German is no sentence. */
export type Sentence = keyof typeof germanSentences

/** A sentence with gaps, such as `{seconds}`, for values. */
export type Template = keyof typeof germanTemplates

export const germanTitles: Record<ProblemCode, string> = {
  malformed: 'Die Anfrage war nicht lesbar',
  validation: 'Einige Felder brauchen eine Änderung',
  unauthenticated: 'Melden Sie sich zuerst an',
  'sign-in-refused': 'Anmeldung fehlgeschlagen',
  forbidden: 'Ihre Rolle erlaubt das nicht',
  csrf: 'Die Anfrage kam nicht von dieser Seite',
  'not-found': 'Nicht gefunden',
  'email-taken': 'Diese Person gibt es hier schon',
  'last-admin': 'Der letzte Admin muss bleiben',
  'invitation-invalid': 'Dieser Link funktioniert nicht mehr',
  'username-taken': 'Der Benutzername ist in dieser Liste vergeben',
  'list-full': 'Die Liste ist voll',
  'list-name-taken': 'Eine andere Liste hat diesen Namen',
  'list-renamed': 'Die Liste heißt inzwischen anders',
  'too-many-lists': 'Das Konto hat 100 Listen',
  'list-mapped': 'Eine Domain verwendet diese Liste noch',
  'handover-gone': 'Dieser Link funktioniert nicht mehr',
  'password-rejected': 'Twilio hat das Passwort abgelehnt',
  'idempotency-key-missing': 'Der Anfrage fehlt ein brauchbarer Idempotency-Key',
  'idempotency-key-reused': 'Der Idempotency-Key gehört zu einer anderen Eingabe',
  'too-many-requests': 'Zu viele Anfragen',
  'too-busy': 'Twilio ist ausgelastet',
  'twilio-unavailable': 'Twilio hat nicht brauchbar geantwortet',
  'twilio-refused': 'Twilio hat die Anfrage abgelehnt',
  'twilio-credentials-rejected': 'Twilio nimmt den API-Schlüssel nicht an',
  'twilio-permission-missing': 'Dem API-Schlüssel fehlt ein Recht',
  'audit-unavailable': 'Das Protokoll lässt sich nicht schreiben',
  'store-unavailable': 'Die Datenbank antwortet nicht',
  internal: 'In Sipdesk ist etwas schiefgegangen',
}

/** Values of templates that are words themselves. */
export const germanRoles: Record<Role, string> = {
  viewer: 'Leser',
  operator: 'Operator',
  admin: 'Admin',
}

export const germanTemplates = {
  'The body is larger than {limit} bytes. Send less.':
    'Der Inhalt ist größer als {limit} Bytes. Senden Sie weniger.',
  'Send the header {header}: 1 to 255 visible ASCII characters, new for each submission and the same for its copies.':
    'Senden Sie den Header {header}: 1 bis 255 sichtbare ASCII-Zeichen, neu für jede Eingabe und gleich für jede Wiederholung davon.',
  'Open Sipdesk at {origin}. Other host names are refused.':
    'Öffnen Sie Sipdesk unter {origin}. Andere Hostnamen werden abgelehnt.',
  'Changes are accepted from the page at {origin} alone. Nothing was changed. Reload the page and try again.':
    'Änderungen werden nur von der Seite unter {origin} angenommen. Es wurde nichts geändert. Laden Sie die Seite neu und versuchen Sie es erneut.',
  'This needs the role {needed}; yours is {role}. Ask an admin.':
    'Dafür ist die Rolle {needed} nötig; Ihre ist {role}. Fragen Sie einen Admin.',
  'You made more than {limit} changes in a minute. Wait {seconds} s and try again.':
    'Sie haben in einer Minute mehr als {limit} Änderungen gemacht. Warten Sie {seconds} s und versuchen Sie es erneut.',
  'Too many attempts to sign in. Wait {seconds} s and try again.':
    'Zu viele Versuche, sich anzumelden. Warten Sie {seconds} s und versuchen Sie es erneut.',
  'Too many links that do not work were tried from your network. Wait {seconds} s and try again.':
    'Aus Ihrem Netz wurden zu viele Links versucht, die nicht funktionieren. Warten Sie {seconds} s und versuchen Sie es erneut.',
  'Somebody has given it another name meanwhile, “{name}”, and it keeps that one. Nothing was changed.':
    'Jemand hat ihr inzwischen einen anderen Namen gegeben, „{name}“, und den behält sie. Es wurde nichts geändert.',
} as const satisfies Record<string, string>

export const germanSentences = {
  'There is nothing at this address.': 'Unter dieser Adresse gibt es nichts.',
  'The address cannot be decoded.': 'Die Adresse ist nicht lesbar.',
  'The page is not built. Run "npm start".':
    'Die Seite ist nicht gebaut. Führen Sie „npm start“ aus.',
  'Send the body as JSON, with the header Content-Type: application/json.':
    'Senden Sie den Inhalt als JSON, mit dem Header Content-Type: application/json.',
  'Send the body as plain UTF-8, without compression.':
    'Senden Sie den Inhalt als reines UTF-8, ohne Kompression.',
  'The body is not valid JSON, or did not arrive whole. Send it again.':
    'Der Inhalt ist kein gültiges JSON oder kam nicht vollständig an. Senden Sie ihn noch einmal.',
  'The body must be a JSON object.': 'Der Inhalt muss ein JSON-Objekt sein.',
  'Nothing was sent to Twilio. Mend the named fields and send again.':
    'Es wurde nichts an Twilio gesendet. Berichtigen Sie die genannten Felder und senden Sie noch einmal.',
  'This release of Sipdesk does not know this kind of change. Whether it was made cannot be told: check in Twilio before you try again.':
    'Diese Version von Sipdesk kennt diese Art von Änderung nicht. Ob sie gemacht wurde, lässt sich nicht sagen: Prüfen Sie es bei Twilio, bevor Sie es erneut versuchen.',
  'This is a fault in Sipdesk, not yours. Try again; if it stays, report the request id.':
    'Das ist ein Fehler von Sipdesk, nicht von Ihnen. Versuchen Sie es erneut; bleibt der Fehler, melden Sie ihn mit der Anfrage-ID.',

  'You are not signed in, or your session has ended. Sign in and try again.':
    'Sie sind nicht angemeldet, oder Ihre Sitzung ist zu Ende. Melden Sie sich an und versuchen Sie es erneut.',
  'Somebody else has signed in with this browser since the page was loaded. Nothing was done in their name. Sign in again to go on.':
    'Seit die Seite geladen wurde, hat sich mit diesem Browser jemand anders angemeldet. In dessen Namen wurde nichts getan. Melden Sie sich wieder an, um weiterzumachen.',
  'Sipdesk cannot reach its own database, so it cannot tell who you are. Try again soon.':
    'Sipdesk erreicht seine eigene Datenbank nicht und weiß deshalb nicht, wer Sie sind. Versuchen Sie es bald noch einmal.',
  'The e-mail address or the password is wrong, or you have no access.':
    'Die E-Mail-Adresse oder das Passwort ist falsch, oder Sie haben keinen Zugriff.',
  'The code is wrong or has expired. After several wrong codes, start again with your password.':
    'Der Code ist falsch oder abgelaufen. Beginnen Sie nach mehreren falschen Codes wieder mit Ihrem Passwort.',
  'You have no access. Ask an admin.': 'Sie haben keinen Zugriff. Fragen Sie einen Admin.',
  'No company sign-in is set up here.':
    'Hier ist keine Anmeldung mit dem Firmenkonto eingerichtet.',
  'The company sign-in does not answer. Try again, or use your password.':
    'Die Anmeldung mit dem Firmenkonto antwortet nicht. Versuchen Sie es erneut oder nehmen Sie Ihr Passwort.',
  'A link works once, for three days, and a newer one replaces it. Ask an admin for a new link.':
    'Ein Link gilt einmal, drei Tage lang, und ein neuerer ersetzt ihn. Bitten Sie einen Admin um einen neuen Link.',

  'This session has ended already.': 'Diese Sitzung ist schon zu Ende.',
  'The password or the code is wrong. Nothing was changed.':
    'Das Passwort oder der Code ist falsch. Es wurde nichts geändert.',
  'Nothing was changed. Choose another password.':
    'Es wurde nichts geändert. Wählen Sie ein anderes Passwort.',
  'This is the only admin who can sign in. Make another person an admin first; an invited admin counts once the invitation is accepted.':
    'Das ist der einzige Admin, der sich anmelden kann. Machen Sie zuerst eine andere Person zum Admin; ein eingeladener Admin zählt, sobald er die Einladung angenommen hat.',
  'Somebody with this e-mail address has access already.':
    'Jemand mit dieser E-Mail-Adresse hat schon Zugriff.',
  'This person was removed. Load the page again.':
    'Diese Person wurde entfernt. Laden Sie die Seite neu.',

  'One-time links are switched off here. Pass the card on in another way.':
    'Einmal-Links sind hier abgeschaltet. Geben Sie die Karte auf anderem Weg weiter.',
  'There is no such link any more. Refresh to see those that there are.':
    'Diesen Link gibt es nicht mehr. Aktualisieren Sie, um die zu sehen, die es gibt.',
  'It was opened before it could be withdrawn. If that was not the person it was meant for, rotate the password.':
    'Er wurde geöffnet, bevor er zurückgezogen werden konnte. War das nicht die Person, für die er bestimmt war, wechseln Sie das Passwort.',
  'It has expired: nobody can open it any more.':
    'Er ist abgelaufen: Niemand kann ihn mehr öffnen.',
  'A link works once, for a limited time, and can be withdrawn. Ask whoever sent it for a new one; if it was opened, and not by you, tell them so.':
    'Ein Link gilt nur einmal und nur eine Zeit lang, und er kann zurückgezogen werden. Bitten Sie die Person, die ihn Ihnen geschickt hat, um einen neuen; wurde er geöffnet, aber nicht von Ihnen, sagen Sie ihr das.',

  'Sipdesk could not put this on record, and nothing happens here without a record. Nothing was changed. Whoever runs Sipdesk must look at its database.':
    'Sipdesk konnte das nicht ins Protokoll schreiben, und ohne Protokoll geschieht hier nichts. Es wurde nichts geändert. Wer Sipdesk betreibt, muss nach der Datenbank sehen.',
  'Sipdesk could not put this on record, and nothing happens here without a record. Nothing was sent to Twilio, and nothing was changed. Whoever runs Sipdesk must look at its database.':
    'Sipdesk konnte das nicht ins Protokoll schreiben, und ohne Protokoll geschieht hier nichts. Es wurde nichts an Twilio gesendet und nichts geändert. Wer Sipdesk betreibt, muss nach der Datenbank sehen.',
  'Sipdesk could not put this on record, and nothing happens here without a record. It was done all the same: look before you try again. Whoever runs Sipdesk must look at its database.':
    'Sipdesk konnte das nicht ins Protokoll schreiben, und ohne Protokoll geschieht hier sonst nichts. Es ist trotzdem geschehen: Sehen Sie nach, bevor Sie es erneut versuchen. Wer Sipdesk betreibt, muss nach der Datenbank sehen.',
  'This Idempotency-Key was used for another username or password. Use a new key for a new submission.':
    'Dieser Idempotency-Key wurde für einen anderen Benutzernamen oder ein anderes Passwort verwendet. Nehmen Sie für eine neue Eingabe einen neuen.',
  'Another change of the same is not settled yet. Nothing was sent for yours: wait a moment and try again.':
    'Eine andere Änderung daran ist noch nicht geklärt. Für Ihre wurde nichts gesendet: Warten Sie einen Moment und versuchen Sie es erneut.',

  'A credential with this username is already in this list. Choose another username.':
    'Ein Zugang mit diesem Benutzernamen ist schon in dieser Liste. Wählen Sie einen anderen Benutzernamen.',
  'A credential with this username exists now. Whether this request made it cannot be told, so its password was left as it is. If it is yours, rotate its password; otherwise choose another username.':
    'Einen Zugang mit diesem Benutzernamen gibt es jetzt. Ob diese Anfrage ihn angelegt hat, lässt sich nicht sagen; sein Passwort blieb deshalb, wie es ist. Ist es Ihrer, wechseln Sie sein Passwort; sonst wählen Sie einen anderen Benutzernamen.',
  'Twilio finds this password too weak. Generate one, or choose a longer one.':
    'Twilio hält dieses Passwort für zu schwach. Erzeugen Sie eines oder wählen Sie ein längeres.',
  'This list holds 1,000 credentials, which is the most Twilio allows. Use another list.':
    'Diese Liste enthält 1.000 Zugänge, und mehr erlaubt Twilio nicht. Nehmen Sie eine andere Liste.',
  'Another list of this account has this name. Choose another name.':
    'Eine andere Liste dieses Kontos hat diesen Namen. Wählen Sie einen anderen Namen.',
  'The account has 100 credential lists, which is the most Twilio allows. Delete one that nobody needs.':
    'Das Konto hat 100 Zugangslisten, und mehr erlaubt Twilio nicht. Löschen Sie eine, die niemand braucht.',
  'A SIP domain still lets this list in, and Twilio deletes no list in use. Unmap it from the domain first.':
    'Eine SIP-Domain lässt diese Liste noch zu, und Twilio löscht keine Liste, die verwendet wird. Entfernen Sie sie zuerst aus der Domain.',
  'Twilio does not know this credential or credential list. It may have been deleted: look at the list again.':
    'Twilio kennt diesen Zugang oder diese Zugangsliste nicht. Vielleicht wurde etwas gelöscht: Sehen Sie noch einmal in der Liste nach.',
  'Twilio does not know this credential list. It may have been deleted: choose another.':
    'Twilio kennt diese Zugangsliste nicht. Vielleicht wurde sie gelöscht: Wählen Sie eine andere.',

  'Twilio refused the request. Its own words say why.':
    'Twilio hat die Anfrage abgelehnt. Den Grund nennt Twilio selbst.',
  'Twilio does not accept the API key of this installation. Whoever runs Sipdesk must check its Twilio settings.':
    'Twilio nimmt den API-Schlüssel dieser Installation nicht an. Wer Sipdesk betreibt, muss die Einstellungen für Twilio prüfen.',
  'The API key of this installation may not do this. Whoever runs Sipdesk must give it the permission in Twilio.':
    'Der API-Schlüssel dieser Installation darf das nicht. Wer Sipdesk betreibt, muss ihm in Twilio das Recht dazu geben.',
  'Twilio is handling too many requests of this account. Wait a moment and try again.':
    'Twilio bearbeitet gerade zu viele Anfragen dieses Kontos. Warten Sie einen Moment und versuchen Sie es erneut.',
  'More requests wait here than Twilio takes at once. Nothing was sent for yours: wait a moment and try again.':
    'Hier warten mehr Anfragen, als Twilio auf einmal annimmt. Für Ihre wurde nichts gesendet: Warten Sie einen Moment und versuchen Sie es erneut.',
  'Twilio has not answered for a while, so nothing was sent. Sipdesk asks again in some seconds: try again then.':
    'Twilio antwortet seit einer Weile nicht, deshalb wurde nichts gesendet. Sipdesk fragt in einigen Sekunden wieder an: Versuchen Sie es dann erneut.',
  'No connection to Twilio came about, so nothing was sent. Try again in a moment.':
    'Es kam keine Verbindung zu Twilio zustande, deshalb wurde nichts gesendet. Versuchen Sie es gleich noch einmal.',
  'Twilio gave no answer that can be trusted. Try again; if you changed something, look at the list first.':
    'Twilio hat keine verlässliche Antwort gegeben. Versuchen Sie es erneut; wenn Sie etwas geändert haben, sehen Sie zuerst in der Liste nach.',
  'Twilio gave no answer that can be trusted.': 'Twilio hat keine verlässliche Antwort gegeben.',
  'The connection to Twilio broke, and the credential is not in the list: nothing was created. Try again in a moment.':
    'Die Verbindung zu Twilio ist abgebrochen, und der Zugang ist nicht in der Liste: Es wurde nichts angelegt. Versuchen Sie es gleich noch einmal.',
  'The connection to Twilio broke, and the credential is as it was: the old password still works. Rotate it again.':
    'Die Verbindung zu Twilio ist abgebrochen, und der Zugang ist, wie er war: Das alte Passwort gilt noch. Wechseln Sie es noch einmal.',
  'Whether the password was changed cannot be told: Twilio does not say when the credential was changed last. Rotate it again.':
    'Ob das Passwort gewechselt wurde, lässt sich nicht sagen: Twilio nennt nicht, wann der Zugang zuletzt geändert wurde. Wechseln Sie es noch einmal.',
  'A list with this name exists now. Whether this request made it cannot be told. Use it, or choose another name.':
    'Eine Liste mit diesem Namen gibt es jetzt. Ob diese Anfrage sie angelegt hat, lässt sich nicht sagen. Verwenden Sie sie oder wählen Sie einen anderen Namen.',
  'The connection to Twilio broke, and no list was created. Try again in a moment.':
    'Die Verbindung zu Twilio ist abgebrochen, und es wurde keine Liste angelegt. Versuchen Sie es gleich noch einmal.',
} as const satisfies Record<string, string>
