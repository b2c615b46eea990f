import { peopleEndpoints, type IdleCompanyAccount, type Person } from '@sipdesk/shared/people.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { callApi, isWaiting } from '#src/api/client.ts'
import { sessionQuery } from '#src/api/queries.ts'
import { needsSecondAdmin } from '#src/api/session.ts'
import { useSubmit } from '#src/api/use-submit.ts'
import { announce } from '#src/lib/announcer.ts'
import { Code, told, Value } from '#src/lib/value.tsx'
import { ApprovalNote } from '#src/ui/approval-note.tsx'
import { Button } from '#src/ui/button.tsx'
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx'
import { DataTable, type Column } from '#src/ui/data-table.tsx'
import { FailureAlert } from '#src/ui/failure-details.tsx'
import { refreshPeople } from './queries.ts'
import { approvalNote as approvalMessages } from '#messages/ui'
import { companyAccounts as messages } from '#messages/features/people'

type Decision = 'approve' | 'refuse'

/** A company account that opens nobody, with the person whose address it has. */
type Row = { account: IdleCompanyAccount; person: Person }
type Question = Row & { decision: Decision }

type Props = {
  accounts: IdleCompanyAccount[]
  people: Person[]
  /** Called once a decision is made; the row of the button is gone then. */
  onDecided: () => void
}

/** The company accounts that wait for an admin, and those that are not used; nothing where there are none. */
export function CompanyAccounts({ accounts, people, onDecided }: Props) {
  const [question, setQuestion] = useState<Question>()
  const rows = accounts.flatMap((account) => {
    const person = people.find(({ id }) => id === account.personId)
    return person ? [{ account, person }] : []
  })
  return (
    <>
      {rows.length > 0 && (
        <section className="card card-table" aria-labelledby="company-accounts-heading">
          <div className="table-head">
            <h2 id="company-accounts-heading" tabIndex={-1}>
              {messages.heading}
            </h2>
          </div>
          <DataTable
            className="company-accounts-table"
            aria-labelledby="company-accounts-heading"
            columns={columnsFor(setQuestion)}
            items={rows}
            keyOf={({ account }) => account.id}
          />
        </section>
      )}
      {question && (
        <DecisionDialog
          question={question}
          onClose={() => setQuestion(undefined)}
          onDone={() => {
            flushSync(() => setQuestion(undefined))
            onDecided()
          }}
        />
      )}
    </>
  )
}

function columnsFor(onAsk: (question: Question) => void): Column<Row>[] {
  return [
    {
      label: messages.person,
      kind: 'name',
      renderCell: ({ person }) => <Value>{person.name}</Value>,
    },
    { label: messages.email, renderCell: ({ person }) => <Value>{person.email}</Value> },
    {
      label: messages.subject,
      renderCell: ({ account }) => <Code dir="ltr">{account.subject}</Code>,
    },
    { label: messages.state, renderCell: ({ account }) => messages.states[account.state] },
    {
      label: messages.actions,
      kind: 'actions',
      renderCell: (row) =>
        row.account.state === 'waiting' &&
        (['approve', 'refuse'] as const).map((decision) => (
          <Button
            key={decision}
            variant="quiet"
            aria-label={messages.actionOn(messages[decision].label, row.person.name)}
            onClick={() => onAsk({ ...row, decision })}
          >
            {messages[decision].label}
          </Button>
        )),
    },
  ]
}

type DialogProps = { question: Question; onClose: () => void; onDone: () => void }

/** Asks before a company account is linked to a person, or refused; stays open if that fails. */
function DecisionDialog({ question, onClose, onDone }: DialogProps) {
  const { account, person, decision } = question
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const { data: session } = useQuery(sessionQuery)
  const isForTwo = decision === 'approve' && needsSecondAdmin(session, 'reset-second-factor')
  const { approveCompanyAccount, refuseCompanyAccount } = peopleEndpoints
  const { isBusy, failure, send } = useSubmit(async () => {
    const options = { params: { accountId: account.id } }
    try {
      return await (decision === 'approve'
        ? callApi(approveCompanyAccount, { ...options, reason: isForTwo ? reason : '' })
        : callApi(refuseCompanyAccount, options))
    } finally {
      await refreshPeople(queries)
    }
  })
  const { title, label, consequence, done } = messages[decision]

  async function confirm() {
    const end = await send()
    if (!end || 'failure' in end) return
    if (isWaiting(end.result)) {
      onClose()
      return announce(approvalMessages.asked)
    }
    onDone()
    announce(done(person.name))
  }

  return (
    <ConfirmDialog
      title={told((value) => title(value(person.name)))}
      confirmLabel={isForTwo ? approvalMessages.ask : label}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p className="quiet">
        <Value>{person.email}</Value>
        <br />
        <Code dir="ltr">{account.subject}</Code>
      </p>
      <p>{consequence(person)}</p>
      {isForTwo && <ApprovalNote reason={reason} onReason={setReason} />}
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  )
}
