import type { auditEndpoints } from './audit.ts'
import { changeProblems, type EndpointDocs, twilioProblems } from './endpoint-problems.ts'

/** The texts of the OpenAPI document about activity. */
export const auditDocs: Record<keyof typeof auditEndpoints, EndpointDocs> = {
  listAuditEvents: {
    summary:
      'Activity, newest first: every event, or with view=actions one entry for each action: its outcome, with the intent inside it',
    problems: ['validation', ...twilioProblems, 'store-unavailable', 'internal'],
  },
  listRecordedPeople: {
    summary: 'Everybody who is here, and everybody whom the record names',
    problems: ['store-unavailable', 'internal'],
  },
  listRecordedLists: {
    summary:
      'What the lists that the record names were called last, by SID; those that are gone too',
    problems: ['store-unavailable', 'internal'],
  },
  prepareAuditExport: {
    summary:
      'Whether activity may be exported now: then GET the same address, with a format: csv, json or spreadsheet',
    problems: changeProblems,
  },
}
