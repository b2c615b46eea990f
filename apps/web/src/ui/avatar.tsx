import './avatar.css'

type Props = { name: string; size?: 'small' | 'large' }

/** The initials of somebody, beside their name: it tells nothing that the name does not. */
export function Avatar({ name, size = 'small' }: Props) {
  return (
    <span className={`avatar avatar-${size}`} aria-hidden="true" translate="no">
      {initialsOf(name, size === 'small' ? 1 : 2)}
    </span>
  )
}

/** Of the first and the last word; a letter is what one sees as one. */
function initialsOf(name: string, count: 1 | 2): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const chosen = count === 1 || words.length < 2 ? words.slice(0, 1) : [words[0], words.at(-1)]
  return chosen.map((word = '') => firstLetter(word)).join('')
}

function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)
  return first?.segment.toUpperCase() ?? ''
}
