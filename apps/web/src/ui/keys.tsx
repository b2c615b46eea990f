import './keys.css'

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** The keys of a button within it: its name stays what it does, and `aria-keyshortcuts` is for the ear. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      <Keys keys={keys} />
    </span>
  )
}

/** Keys pressed together, such as `Mod+K`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function Keys({ keys }: { keys: string }) {
  const shown = keys.split('+').map((key) => (key === 'Mod' ? (isApple ? '⌘' : 'Ctrl') : key))
  return (
    <span className="keys">
      {shown.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
