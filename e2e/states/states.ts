import { AMOUNT_STATES } from './amount-states.ts'
import { APPROVAL_STATES } from './approval-states.ts'
import { CREATE_STATES } from './create-states.ts'
import { DETAILS_STATES } from './details-states.ts'
import { EVERYWHERE_STATES } from './everywhere-states.ts'
import { FIND_STATES } from './find-states.ts'
import { HANDOVER_STATES } from './handover-states.ts'
import { LIST_STATES } from './list-states.ts'
import { PEOPLE_STATES } from './people-states.ts'
import { SCOPE_STATES } from './scope-states.ts'
import type { State } from './state.ts'
import { TABLE_STATES } from './table-states.ts'

/** Every state that a check opens, in groups: a group shares a tab, one state after the other. */
export const STATES: Record<string, State[]> = {
  creating: CREATE_STATES,
  'people and activity': PEOPLE_STATES,
  approving: APPROVAL_STATES,
  finding: FIND_STATES,
  'writing details': DETAILS_STATES,
  'the table': TABLE_STATES,
  'handing over': HANDOVER_STATES,
  'amounts and roles': AMOUNT_STATES,
  'lists and status': LIST_STATES,
  'lists of a person': SCOPE_STATES,
  everywhere: EVERYWHERE_STATES,
}
