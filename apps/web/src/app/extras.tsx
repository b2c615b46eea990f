import type { Session } from '@sipdesk/shared/credentials-api.ts'
import { useEffect, useState } from 'react'
import { AppearanceMenu } from '#src/ui/appearance-menu.tsx'
import { TypedGuard } from '#src/features/credentials/typed-guard.tsx'
import { isSearchKey, isSingleKey, useShortcut } from '#src/lib/use-shortcut.ts'
import { ExactTimes } from '#src/ui/exact-times.tsx'
import { lazily } from '#src/ui/lazily.tsx'
import { focusUsername, useCommands } from './use-commands.ts'
import { usePrefetchOnIntent } from './use-prefetch-on-intent.ts'
import '#src/styles/adapted.css'

const importPalette = () => import('#src/features/palette/palette.tsx')
const Palette = lazily(async () => (await importPalette()).Palette)
const HelpSheet = lazily(async () => (await import('#src/features/help/help-sheet.tsx')).HelpSheet)

/** What is at hand on every page and comes after the first look: theme and language, the palette, the keys, exact times. */
export function Extras({ session }: { session: Session }) {
  const [open, setOpen] = useState<'palette' | 'help'>()
  const close = () => setOpen(undefined)
  const showHelp = () => setOpen('help')
  const showPalette = () => setOpen('palette')
  const commands = useCommands(session, showHelp)
  // Whoever opens it types on at once: it must be there by then.
  useEffect(() => void importPalette().catch(() => {}), [])
  usePrefetchOnIntent()
  useShortcut(isSearchKey, showPalette)
  useShortcut((event) => isSingleKey(event, '?'), showHelp)
  useShortcut((event) => isSingleKey(event, 'n'), focusUsername)
  return (
    <>
      <TypedGuard />
      <ExactTimes />
      <AppearanceMenu onPalette={showPalette} onShortcuts={showHelp} />
      {open === 'palette' && <Palette commands={commands} onClose={close} />}
      {open === 'help' && <HelpSheet onClose={close} />}
    </>
  )
}
