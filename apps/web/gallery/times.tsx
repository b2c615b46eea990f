import { AsOf } from '#src/ui/as-of.tsx'
import { Age, Day, LoneTime, Time } from '#src/ui/time.tsx'
import { ago, DAY, Example, HOUR, MINUTE, type Sample } from './sample.tsx'

const TIMES = {
  'Less than a minute ago': ago(0),
  'In this hour': ago(5 * MINUTE),
  'In this day': ago(7 * HOUR),
  'In this week': ago(6 * DAY),
  Older: ago(300 * DAY),
  'A clock that runs ahead': ago(-5 * MINUTE),
}

export const times: readonly Sample[] = [
  {
    name: 'Time',
    use: 'A relative time, which ages while one looks at it. Point at it for the exact one.',
    Examples: () =>
      Object.entries(TIMES).map(([name, iso]) => (
        <Example key={name} name={name}>
          <p>
            <Time iso={iso} />
          </p>
        </Example>
      )),
  },
  {
    name: 'Day',
    use: 'A day, in a column of days; with its year if that is not this one.',
    Examples: () => (
      <Example name="Of this year, or of an older one">
        <p>
          <Day iso={ago(6 * DAY)} /> <Day iso={ago(500 * DAY)} />
        </p>
      </Example>
    ),
  },
  {
    name: 'Age',
    use: 'How long ago something was, where that is what counts.',
    Examples: () => (
      <Example name="Days, from a year on years and months">
        <p>
          <Age iso={ago(HOUR)} /> <Age iso={ago(24 * DAY)} /> <Age iso={ago(500 * DAY)} />
        </p>
      </Example>
    ),
  },
  {
    name: 'LoneTime',
    use: 'A relative time that no link of its row stands for: it takes focus itself.',
    Examples: () => (
      <Example name="Focus tells the exact time">
        <LoneTime iso={ago(2 * DAY)} />
      </Example>
    ),
  },
  {
    name: 'AsOf',
    use: 'When what is shown was read.',
    Examples: () => (
      <>
        <Example name="Up to date">
          <AsOf iso={ago(0)} />
        </Example>
        <Example name="Not read anew since">
          <AsOf iso={ago(5 * MINUTE)} isStale />
        </Example>
      </>
    ),
  },
  {
    name: 'ExactTimes',
    use: 'The one place where exact times are shown.',
    Examples: () => (
      <Example name="Closed until a time is pointed at, touched or focused">
        <p>
          Last seen <Time iso={ago(26 * HOUR)} />
        </p>
      </Example>
    ),
  },
]
