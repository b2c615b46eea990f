import { asterisk } from './asterisk.ts'
import { baresip } from './baresip.ts'
import { grandstream } from './grandstream.ts'
import { linphone } from './linphone.ts'
import { poly } from './poly.ts'
import type { Snippet } from './snippet.ts'

/** The devices whose format we could read in their maker's words; none was tried on a device yet. */
export const SNIPPETS: readonly Snippet[] = [asterisk, baresip, grandstream, linphone, poly]
