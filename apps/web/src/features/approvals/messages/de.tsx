import type { ApprovalState } from '@sipdesk/shared/approval.ts'
import type { ReactNode } from 'react'

/** Die Seite: was auf einen zweiten Admin wartet, und wie es ausging. */
export const page = {
  loading: 'Die Freigaben werden geladen',
  summary:
    'Manche Änderungen brauchen hier einen zweiten Admin. Wer eine bestätigt, nimmt sie vor: sofort und im eigenen Namen.',
  waiting: 'Wartend',
  nothingWaits: 'Nichts wartet auf einen zweiten Admin.',
  past: 'Letzte 30 Tage',
  nothingPast: 'In den letzten 30 Tagen ist keine Anfrage zu Ende gegangen.',
  change: 'Änderung',
  askedBy: 'Beantragt von',
  asked: 'Beantragt',
  reason: 'Begründung',
  until: 'Wartet bis',
  actions: 'Aktionen',
  end: 'Ausgang',
  decidedBy: 'Entschieden von',
  when: 'Wann',
  nobody: '–',
  noReason: '–',
  /** Nach dem Namen der Person, die es liest. */
  you: '(Sie)',
  actionOn: (action: string, what: string) => `${action}: ${what}`,
  download: 'Herunterladen',
  linkHeading: 'Kopieren Sie den Link jetzt. Sie sehen ihn nur dieses eine Mal.',
  linkDetail: 'Bei der Änderung ist ein Link entstanden. Geben Sie ihn auf sicherem Weg weiter.',
  copyLink: 'Link kopieren',
  done: 'Fertig',
}

/** Was eine Änderung ist, von ihrem Ziel gesagt. */
export const changes = {
  'credential-list.delete': (target: string) => `Liste ${target} löschen`,
  'credential.delete': (target: string) => `Zugang ${target} löschen`,
  'person.invite': (target: string) => `${target} als Admin einladen`,
  'person.change-role': (target: string, role: string) => `Rolle von ${target} auf ${role} ändern`,
  'person.disable': (target: string) => `${target} sperren`,
  'person.enable': (target: string) => `${target} entsperren`,
  'person.remove': (target: string) => `${target} entfernen`,
  'person.reset-second-factor': (target: string) => `Zweiten Faktor von ${target} zurücksetzen`,
  'person.reset-password': (target: string) => `Neuer Link für ${target}`,
  'company-account.approve': (target: string) => `Firmenkonto von ${target} freigeben`,
  'audit.export': (target: string) => `Aktivität exportieren ${target}`,
}

/** Was aus einer Anfrage geworden ist. */
export const states: Record<ApprovalState, string> = {
  waiting: 'Wartet',
  confirmed: 'Wird vorgenommen',
  done: 'Erledigt',
  failed: 'Bestätigt, ließ sich aber nicht vornehmen',
  changed: 'Nicht vorgenommen: Das Ziel hatte sich geändert',
  lapsed: 'Nicht vorgenommen: Wer es beantragt hat, war kein Admin mehr',
  unknown: 'Bestätigt; ob es vorgenommen wurde, steht unter Aktivität',
  refused: 'Abgelehnt',
  withdrawn: 'Zurückgezogen',
  expired: 'Abgelaufen',
}

/** Von einem Export, den abholt, wer ihn beantragt hat. */
export const granted = 'Bestätigt: lässt sich einmal herunterladen'

/** Was sich zu einer Anfrage entscheiden lässt: gefragt, getan und gesagt. */
export const decisions = {
  confirm: {
    label: 'Bestätigen',
    title: 'Diese Änderung bestätigen?',
    consequence:
      'Sie wird sofort in Ihrem Namen vorgenommen. In der Aktivität steht, wer sie beantragt hat.',
    done: 'Bestätigt',
    /** Statt `consequence`. */
    ofExport:
      'Wer den Export beantragt hat, kann ihn dann einmal herunterladen. In der Aktivität steht, wer bestätigt hat.',
  },
  refuse: {
    label: 'Ablehnen',
    title: 'Diese Änderung ablehnen?',
    consequence:
      'Sie wird nicht vorgenommen. Wer sie beantragt hat, sieht, dass Sie abgelehnt haben.',
    done: 'Abgelehnt',
  },
  withdraw: {
    label: 'Zurückziehen',
    title: 'Ihre Anfrage zurückziehen?',
    consequence: 'Die Änderung wird nicht vorgenommen. Sie können sie erneut beantragen.',
    done: 'Zurückgezogen',
  },
}

/** Liest sich als: ob die Änderung vorgenommen wurde. */
export const wasMade = 'die Änderung vorgenommen wurde'

/** Wo eine Änderung beantragt wurde. `what` ist eine von `changes`. */
export const open = {
  title: (what: string) => `Wartet auf einen zweiten Admin: ${what}`,
  detail: (by: ReactNode, until: ReactNode) => (
    <>
      Beantragt von {by}. Wartet bis {until}.
    </>
  ),
  grantedTitle: (what: string) => `Von einem zweiten Admin bestätigt: ${what}`,
  grantedDetail: (by: ReactNode) => (
    <>Beantragt von {by}. Nur diese Person kann ihn einmal herunterladen.</>
  ),
  toApprovals: 'Zu den Freigaben',
}
