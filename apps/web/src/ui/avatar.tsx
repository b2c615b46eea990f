import './avatar.css'

/** The initials of a person, beside their name. */
export function Avatar({ name }: { name: string }) {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words
  const initials = ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase())
  return (
    <span className="avatar" aria-hidden="true" translate="no">
      {initials.join('')}
    </span>
  )
}
