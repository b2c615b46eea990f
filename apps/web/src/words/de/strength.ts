/** How hard a password is to guess; stands before one of the labels, for the ear. */
export const estimated = 'Geschätzte Stärke:'
export const labels = {
  0: 'Sehr schwach: sofort erraten',
  1: 'Schwach: schnell erraten',
  2: 'Mittel: länger ist besser',
  3: 'Stark',
  4: 'Sehr stark',
}
