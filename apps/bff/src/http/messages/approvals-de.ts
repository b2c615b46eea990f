import type { approvals as original } from './approvals-en.ts'
import type { Translated } from './problem-message.ts'

export const approvals: Translated<typeof original> = {
  'second-admin-needed': {
    title: 'Zwei Admins müssen sich anmelden können',
    detail:
      'Manche Änderungen brauchen hier einen zweiten Admin, und danach könnte sich nur noch einer anmelden. Machen Sie zuerst eine weitere Person zum Admin; ein eingeladener Admin zählt, sobald die Einladung angenommen ist.',
  },
  'approval-waits': {
    title: 'Dazu wartet schon eine Anfrage',
    detail: ({ by }) =>
      `${by} hat hierzu eine Änderung beantragt, und ein zweiter Admin muss noch entscheiden. Siehe die Seite Freigaben.`,
  },
  'approval-not-yours': {
    title: 'Das muss ein anderer Admin tun',
    detail: {
      own: 'Sie haben diese Änderung selbst beantragt. Ein anderer Admin muss entscheiden.',
      'let-in':
        'Von Ihnen und der Person, die diese Änderung beantragt hat, hat innerhalb des letzten Tages eine der anderen Zugang gegeben, oder derselbe Admin beiden. Bestätigen kann sie ein dritter Admin; ablehnen können Sie sie. Gibt es keinen dritten, kann sie zurückgezogen und nach Ablauf dieses Tages neu beantragt werden.',
      others: 'Nur wer diese Änderung beantragt hat, kann sie zurückziehen.',
    },
  },
  'approval-changed': {
    title: 'Die Änderung wurde nicht vorgenommen',
    detail: {
      target:
        'Worum es geht, wurde nach der Anfrage geändert oder gelöscht. Beantragen Sie die Änderung neu, wenn sie noch gewünscht ist.',
      requester: 'Wer sie beantragt hat, ist kein Admin mehr oder ist gesperrt.',
    },
  },
  'approval-over': {
    title: 'Diese Anfrage wartet nicht mehr',
    detail: {
      decided: 'Es wurde schon entschieden. Laden Sie die Seite neu, um zu sehen, wie es ausging.',
      refused: 'Ein anderer Admin hat sie abgelehnt.',
      withdrawn: 'Wer sie gestellt hat, hat sie zurückgezogen.',
      expired:
        'Innerhalb von 24 Stunden hat niemand entschieden. Beantragen Sie die Änderung neu, wenn sie noch gewünscht ist.',
      'not-granted':
        'Einen Export muss ein zweiter Admin bestätigen, und jede Bestätigung gilt einmal. Beantragen Sie ihn auf der Seite Aktivität.',
    },
  },
}
