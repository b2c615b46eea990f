import {
  type ChangeDetails,
  type CredentialDetails,
  DETAIL_NAMES,
  type DetailName,
} from '@sipdesk/shared/credential-details.ts'
import { useState } from 'react'
import { told } from '#src/lib/value.tsx'
import { LoneTime } from '#src/ui/time.tsx'
import { DetailField, DetailText } from './detail-field.tsx'
import './details-fields.css'
import { texts as messages } from '#messages/features/credentials/details'

type Props = {
  credentialSid: string
  /** What is known; undefined where that is nothing. */
  known: CredentialDetails | undefined
  /** What writing needs; undefined for whoever only reads. */
  writing: Writing | undefined
}

type Writing = {
  /** What is typed and not saved, by SID and name: kept above the pages until it is saved or given up. */
  drafts: Map<string, string>
  /** Rejects with an ApiError. */
  onSave: (change: ChangeDetails) => Promise<unknown>
}

/** What people wrote about a credential. */
export function DetailsFields({ credentialSid, known, writing }: Props) {
  const names = DETAIL_NAMES.filter((name) => writing || known?.[name])
  return (
    <section className="details-texts" aria-label={messages.heading}>
      {names.length === 0 && <p className="quiet">{messages.nothing}</p>}
      {names.length > 0 && (
        <dl>
          {writing && <Written {...{ credentialSid, known }} {...writing} />}
          {!writing && names.map((name) => <Read key={name} name={name} text={known?.[name]} />)}
        </dl>
      )}
      {known?.described && <LastChange {...known.described} />}
    </section>
  )
}

function Written({ credentialSid, known, drafts, onSave }: Omit<Props, 'writing'> & Writing) {
  const keyOf = (name: DetailName) => `${credentialSid} ${name}`
  const [open, setOpen] = useState(
    () => new Set(DETAIL_NAMES.filter((name) => drafts.has(keyOf(name)))),
  )
  const [saved, setSaved] = useState<DetailName>()
  return DETAIL_NAMES.map((name) => (
    <DetailField
      key={name}
      name={name}
      text={known?.[name] ?? ''}
      draft={drafts.get(keyOf(name))}
      isOpen={open.has(name)}
      isSaved={saved === name}
      onOpen={() => {
        setSaved(undefined)
        setOpen(new Set([...open, name]))
      }}
      onDraft={(draft) => {
        if (draft === undefined) drafts.delete(keyOf(name))
        else drafts.set(keyOf(name), draft)
      }}
      onSave={onSave}
      onClose={(isSaved) => {
        drafts.delete(keyOf(name))
        setSaved(isSaved ? name : undefined)
        setOpen((all) => new Set([...all].filter((other) => other !== name)))
      }}
    />
  ))
}

function Read({ name, text = '' }: { name: DetailName; text: string | undefined }) {
  return (
    <div>
      <dt>{messages.names[name]}</dt>
      <dd>
        <DetailText text={text} />
      </dd>
    </div>
  )
}

function LastChange({ at, byName }: NonNullable<CredentialDetails['described']>) {
  return (
    <p className="quiet details-changed">
      {byName === null ? messages.changed : told((value) => messages.changedBy(value(byName)))}{' '}
      <LoneTime iso={at} />
    </p>
  )
}
