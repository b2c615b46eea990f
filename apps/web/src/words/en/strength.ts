/** How hard a password is to guess; stands before one of the labels, for the ear. */
export const estimated = 'Estimated strength:'
export const labels = {
  0: 'Very weak: guessed at once',
  1: 'Weak: guessed quickly',
  2: 'Fair: longer is better',
  3: 'Strong',
  4: 'Very strong',
}
