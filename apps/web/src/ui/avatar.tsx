import './avatar.css'

type Props = { name: string; size?: 'small' | 'medium' | 'large' }

/** The initials of a person, beside their name: it tells nothing that the name does not. */
export function Avatar({ name, size = 'medium' }: Props) {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const ends = size === 'small' || words.length < 2 ? words.slice(0, 1) : [words[0], words.at(-1)]
  return (
    <span className={`avatar avatar-${size}`} aria-hidden="true" translate="no">
      {ends.map((word = '') => firstLetter(word)).join('')}
    </span>
  )
}

/** What one sees as a letter: an emoji is several characters. */
function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)
  return first?.segment.toLocaleUpperCase() ?? ''
}
