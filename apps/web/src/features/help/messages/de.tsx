import type { ReactNode } from 'react'
import type { HelpTopic } from '#src/lib/paths.ts'
import { Code, Value } from '#src/lib/value.tsx'

export const page = {
  intro: 'Zu jedem Thema eine kurze Seite.',
  allTopics: 'Alle Themen',
  noSuchTopic: 'Unter dieser Adresse gibt es keine Hilfe.',
}

type Topic = { title: string; about: string; text: ReactNode }

export const topics: Record<HelpTopic, Topic> = {
  'first-steps': {
    title: 'Das erste Telefon in drei Schritten',
    about: 'Vom leeren Konto zum Telefon, das klingelt.',
    text: (
      <ol>
        <li>
          <strong>Eine Liste.</strong> Eine Zugangsliste enthält die Benutzernamen und Passwörter,
          mit denen sich Telefone anmelden, bis zu 1.000. Ein Admin legt sie hier auf der Seite
          aller Listen an; eine je Standort oder Team ist ein guter Anfang.
        </li>
        <li>
          <strong>Anbindung.</strong> Öffnen Sie in der Twilio Console die SIP-Domain, die die
          Telefone verwenden, und fügen Sie die Liste zweimal hinzu: unter{' '}
          <strong>Voice authentication</strong>
          für Anrufe und unter <strong>SIP registration</strong> für Registrierungen. Die
          Registrierung muss für die Domain eingeschaltet sein. Auf der Seite der Liste steht dann,
          dass sich Telefone registrieren und anrufen können.
        </li>
        <li>
          <strong>Der erste Zugang.</strong> Geben Sie auf der Seite der Liste einen Benutzernamen
          ein und drücken Sie die Eingabetaste. Das Passwort wird erzeugt. Tragen Sie es ins Telefon
          ein, oder geben Sie es mit einem Einmal-Link weiter.
        </li>
      </ol>
    ),
  },
  'phone-access': {
    title: 'Warum ein Telefon eine Liste verwenden kann oder nicht',
    about: 'Anrufe, Registrierungen und was Twilio einem abgewiesenen Telefon antwortet.',
    text: (
      <>
        <p>
          Eine Liste bewirkt allein nichts: Eine SIP-Domain des Kontos muss sie akzeptieren, für
          Anrufe und davon getrennt für Registrierungen. Ein Telefon, das klingeln soll, braucht
          beides.
        </p>
        <ul>
          <li>
            <strong>Mit keiner SIP-Domain verbunden:</strong> Kein Telefon kann die Liste verwenden.
            Das Telefon erhält <Code>403 Forbidden</Code>; in Twilios Protokoll steht Fehler 32202
            oder 32212.
          </li>
          <li>
            <strong>Nur Anrufe:</strong> Telefone können sich nicht registrieren, also kann sie
            niemand anrufen (Fehler 32212). Für eine Telefonanlage, die nur selbst anruft, ist das
            richtig.
          </li>
          <li>
            <strong>Nur Registrierung:</strong> Das Telefon klingelt, seine eigenen Anrufe werden
            aber abgewiesen.
          </li>
          <li>
            <strong>Registrierung ist aus:</strong> Die Liste ist da, aber die Domain lässt kein
            Telefon sich registrieren (Fehler 32210). Schalten Sie das in der Twilio Console ein.
          </li>
        </ul>
        <p>
          Was in der Twilio Console geändert wurde, zeigt Sipdesk innerhalb einer Minute, nach
          <strong>Erneut prüfen</strong> sofort.
        </p>
      </>
    ),
  },
  create: {
    title: 'Benutzernamen und Passwörter',
    about: 'Was Twilio verlangt, was Telefone vertragen und warum das Passwort erzeugt wird.',
    text: (
      <>
        <p>
          Ein Benutzername hat höchstens 32 Zeichen, und Twilio vergleicht ihn genau:{' '}
          <Value>Anna</Value> und
          <Value>anna</Value> sind zwei Benutzer. Leerzeichen, Großbuchstaben und Akzente sind
          erlaubt, manche Telefone ändern sie aber; das Formular sagt es, während Sie tippen.
        </p>
        <p>
          Ein Passwort braucht mindestens 12 Zeichen, darunter einen Großbuchstaben, einen
          Kleinbuchstaben und eine Ziffer. Ein erzeugtes enthält keine Zeichen, die man verwechselt
          oder über die Telefone stolpern. Es wird einmal gezeigt: Twilio nennt es nie wieder, und
          Sipdesk behält es nicht. Ist es verloren, ändern Sie es; das Telefon braucht dann das
          neue.
        </p>
      </>
    ),
  },
  outcomes: {
    title: 'Angelegt, nicht angelegt, wird noch geprüft',
    about: 'Was Sipdesk über eine Änderung sagt und was das wert ist.',
    text: (
      <ul>
        <li>
          <strong>Angelegt:</strong> Twilio hat es bestätigt, durch seine Antwort oder weil die
          Liste den Zugang zeigt.
        </li>
        <li>
          <strong>Nicht angelegt:</strong> Es ist sicher, dass durch diese Anfrage kein Zugang
          entstanden ist. Sie können es noch einmal versuchen.
        </li>
        <li>
          <strong>Wird noch geprüft:</strong> Twilios Antwort ging verloren. Sipdesk liest die
          Liste, bis es sicher ist. Lassen Sie die Seite geöffnet, denn nur sie kennt das Passwort.
          Nichts geschieht doppelt, was immer Sie drücken.
        </li>
        <li>
          <strong>Lässt sich nicht sagen:</strong> Einen Zugang dieses Namens gibt es jetzt, aber
          jemand anders kann ihn in denselben Sekunden angelegt haben. Sein Passwort wurde nicht
          angerührt. Ändern Sie das Passwort, um sicherzugehen.
        </li>
      </ul>
    ),
  },
  'hand-over': {
    title: 'Wie ein Passwort auf ein Gerät kommt',
    about: 'Kopieren, vorlesen, Gerätedatei, Einmal-Link, QR-Code.',
    text: (
      <>
        <p>
          Nach dem Anlegen oder Ändern steht das Passwort auf einem Blatt, mit allem, was das Gerät
          braucht. Nichts davon ist später noch einmal zu sehen.
        </p>
        <ul>
          <li>
            <strong>Alles kopieren</strong> legt Benutzername, Passwort, Domain und Port in die
            Zwischenablage, als Text oder als Zeile einer Tabelle.
          </li>
          <li>
            <strong>Gerätedatei</strong> enthält die Einstellungen so, wie gängige Telefone sie
            lesen.
          </li>
          <li>
            <strong>Einmal-Link</strong> wird in Ihrem Browser verschlüsselt, öffnet sich einmal und
            endet nach der Zeit, die Sie wählen. Der Server kann ihn nicht lesen. Zurücknehmen
            können Sie ihn auf der Seite des Zugangs.
          </li>
          <li>
            <strong>QR-Code</strong> ist für Softphones mit Kamera.
          </li>
        </ul>
      </>
    ),
  },
  many: {
    title: 'Mit vielen Zugängen arbeiten',
    about: 'Zeilen auswählen, filtern, speichern und löschen; für alles gibt es Tasten.',
    text: (
      <>
        <p>
          Die Tabelle einer Liste lässt sich nach jeder Spalte ordnen und nach Benutzername,
          Bezeichnung, Besitzer, Alter des Passworts und danach filtern, wer den Zugang angelegt
          hat. Pfeiltasten bewegen, die Leertaste wählt aus, Umschalt mit einem Pfeil wählt einen
          Bereich, Strg A alles Gefilterte, die Eingabetaste öffnet, ein Punkt öffnet das Menü einer
          Zeile.
        </p>
        <p>
          Was mit ausgewählten Zeilen geschieht, geschieht nacheinander, jede Zeile als eigene
          Änderung in der Aktivität. Eine Zeile, deren Ausgang noch nicht feststeht, sagt das. Sie
          können jederzeit anhalten; was getan ist, bleibt getan. Ein Limit von Änderungen je Minute
          hält kurz auf, danach geht es von selbst weiter.
        </p>
        <p>
          <strong>Exportieren</strong> speichert, was zu sehen ist. In einer Tabellendatei sind alle
          Zellen Text, damit +49… und 001 so bleiben. Ein Passwort steht nie darin.
        </p>
      </>
    ),
  },
  details: {
    title: 'Bezeichnung, Besitzer, Ort, Gerät und Notiz',
    about: 'Was Sipdesk über einen Zugang behält und wie lange.',
    text: (
      <>
        <p>
          Diese Texte gehören Sipdesk: Twilio hat keinen Platz für sie. Operatoren und Admins
          schreiben sie, alle mit Zugriff auf die Liste lesen sie, und die Suche findet sie. Dass
          sie geändert wurden, steht in der Aktivität, nicht aber, was darin stand.
        </p>
        <p>
          Sie bleiben 90 Tage, nachdem der Zugang weg ist. Schreiben Sie nie ein Passwort hinein:
          Bei einem Text, der wie eines aussieht, fragt Sipdesk nach.
        </p>
      </>
    ),
  },
  roles: {
    title: 'Wer was darf',
    about: 'Leser, Operatoren, Admins und Personen mit nur einigen Listen.',
    text: (
      <>
        <ul>
          <li>
            <strong>Leser</strong> lesen Listen, Zugänge und Anbindung.
          </li>
          <li>
            <strong>Operatoren</strong> legen auch Zugänge an, ändern Passwörter, schreiben
            Bezeichnungen und erstellen Einmal-Links.
          </li>
          <li>
            <strong>Admins</strong> löschen auch, legen Listen an und benennen sie um, laden
            Personen ein und lesen die Aktivität.
          </li>
        </ul>
        <p>
          Ein Admin kann einen Leser oder Operator auf einige Listen beschränken; alle anderen gibt
          es für diese Person nicht. Das Löschen einer Liste und andere schwere Änderungen können
          einen zweiten Admin verlangen: Eine solche Änderung wartet unter{' '}
          <strong>Freigaben</strong>.
        </p>
      </>
    ),
  },
}
